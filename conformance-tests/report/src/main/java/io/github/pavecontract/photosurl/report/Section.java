package io.github.pavecontract.photosurl.report;

import java.util.List;

/**
 * A table of a report, such as how far the contract was exercised.
 *
 * @param title what the table is about; in JSON the name of its rows, in camel case
 * @param summary the table in a few lines, for a terminal
 * @param groups its rows, group by group
 * @param columns the names of the columns; in JSON those of the properties of a row, in camel case
 */
public record Section(
    String title, List<String> summary, List<Group> groups, List<String> columns) {
  /** Copies the lists. */
  public Section {
    summary = List.copyOf(summary);
    groups = List.copyOf(groups);
    columns = List.copyOf(columns);
  }

  /**
   * Rows that are counted together.
   *
   * @param name what they have in common; empty if the table has one group
   * @param done how many are as they should be
   * @param rows the rows, each with a value for each column
   */
  public record Group(String name, int done, List<Row> rows) {
    /** Copies the list. */
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * One row.
   *
   * @param cells a detail for each column that has a value, by the name of the column
   * @param done whether it is as it should be
   */
  public record Row(List<Detail> cells, boolean done) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
