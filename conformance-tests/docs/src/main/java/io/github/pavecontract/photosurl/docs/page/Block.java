package io.github.pavecontract.photosurl.docs.page;

import java.util.List;

/** A part of the page, in its order. Code spans in texts stand in backticks. */
public sealed interface Block {
  /** Its first line in the page, from 1. */
  int line();

  /** The heading above it, or the empty string. */
  String section();

  /**
   * A heading.
   *
   * @param line its line
   * @param section its text
   * @param level how deep it is, from 1
   */
  record Heading(int line, String section, int level) implements Block {}

  /**
   * A paragraph, an item of a list, or a hint.
   *
   * @param line its line
   * @param section the heading above it
   * @param title whether it is set as a title is
   * @param text its text
   */
  record Prose(int line, String section, boolean title, String text) implements Block {}

  /**
   * Code.
   *
   * @param line the line of its first character
   * @param section the heading above it
   * @param titleLine the line of its title
   * @param title what it is called by a tag or the line before; else the heading
   * @param named whether the title is its own
   * @param text the code
   */
  record Code(int line, String section, int titleLine, String title, boolean named, String text)
      implements Block {}

  /** A table; its first row is the head. */
  record Table(int line, String section, List<Row> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A list; each row has the text of an item. */
  record Items(int line, String section, List<Row> rows) implements Block {
    public Items {
      rows = List.copyOf(rows);
    }
  }

  /** A row of a table, or an item. */
  record Row(int line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** A tag of GitBook that states facts by its attributes. */
  record Tagged(int line, String section, Tag tag) implements Block {}
}
