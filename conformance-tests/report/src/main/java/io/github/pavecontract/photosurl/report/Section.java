package io.github.pavecontract.photosurl.report;

import java.util.List;

/**
 * A table of a report, such as how far the contract was exercised.
 *
 * @param name its name for programs, in camel case
 * @param title what the table is about
 * @param missing what rows that are not done are, such as {@code Not observed}, if readers in a hurry are
 *     told these alone; empty if they are told the table
 * @param summary the table in a few lines, for a terminal
 * @param columns the names of the columns
 * @param groups its rows, group by group
 */
public record Section(
    String name,
    String title,
    String missing,
    List<String> summary,
    List<String> columns,
    List<Group> groups) {
  /** Copies the lists. */
  public Section {
    summary = List.copyOf(summary);
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
  }

  /**
   * Rows that are counted together.
   *
   * @param name what they have in common; empty if the table has one group
   * @param rows the rows
   */
  public record Group(String name, List<Row> rows) {
    /** Copies the list. */
    public Group {
      rows = List.copyOf(rows);
    }

    /**
     * Counts what is done.
     *
     * @return how many rows are as they should be
     */
    public long done() {
      return rows.stream().filter(Row::done).count();
    }
  }

  /**
   * One row.
   *
   * @param done whether it is as it should be
   * @param cells the values of the columns, by their names, and others that programs alone are told
   */
  public record Row(boolean done, List<Detail> cells) {
    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }

    /**
     * Looks up what people read in a column.
     *
     * @param column the name of the column
     * @return the text; empty if there is none
     */
    public String text(String column) {
      return cells.stream()
          .filter(cell -> cell.name().equals(column))
          .map(Detail::text)
          .findFirst()
          .orElse("");
    }
  }
}
