module asks

go 1.23

require openapi v0.0.0

replace openapi => ./client
