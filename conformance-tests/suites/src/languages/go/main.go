// Asks each case with the generated client, and prints `name status json` of what it read.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"

	pave "openapi"
)

type ask struct {
	Name       string               `json:"name"`
	SessionKey string               `json:"sessionKey"`
	ApiKey     *string              `json:"apiKey"`
	Request    pave.PhotoSubmission `json:"request"`
}

func main() {
	configuration := pave.NewConfiguration()
	configuration.Servers = pave.ServerConfigurations{{URL: strings.TrimSuffix(os.Args[1], "/")}}
	client := pave.NewAPIClient(configuration)
	text, err := os.ReadFile(os.Args[2])
	check(err)
	var asks []ask
	check(json.Unmarshal(text, &asks))
	for _, ask := range asks {
		ctx := context.Background()
		if ask.ApiKey != nil {
			ctx = context.WithValue(ctx, pave.ContextAPIKeys, map[string]pave.APIKey{"ApiKey": {Key: *ask.ApiKey}})
		}
		results, response, err := client.PhotosUrlAPI.SubmitPhotoUrls(ctx, ask.SessionKey).PhotoSubmission(ask.Request).Execute()
		var refused *pave.GenericOpenAPIError
		var read any = results
		if errors.As(err, &refused) {
			read = refused.Model()
		} else {
			check(err)
		}
		printed, err := json.Marshal(read)
		check(err)
		fmt.Println(ask.Name, response.StatusCode, string(printed))
	}
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
