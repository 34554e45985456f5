package io.github.pavecontract.photosurl.secret;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Ways in which texts of other kinds write characters. */
enum Escape {
  /** As in URLs, JSON, HTML and the languages of the C family. */
  CHARACTERS {
    @Override
    boolean mayBegin(byte b) {
      return b == '%' || b == '\\' || b == '&';
    }

    @Override
    int read(byte[] text, int at, Unescaped.Builder out) {
      return switch (text[at]) {
        case '%' -> hexByte(text, at + 1, out);
        case '\\' -> backslash(text, at + 1, out);
        default -> entity(text, at + 1, out);
      };
    }
  },

  /** As in forms, where a plus is a blank. */
  FORMS {
    @Override
    boolean mayBegin(byte b) {
      return b == '%' || b == '+';
    }

    @Override
    int read(byte[] text, int at, Unescaped.Builder out) {
      if (text[at] == '%') {
        return hexByte(text, at + 1, out);
      }
      out.put(' ');
      return at + 1;
    }
  },

  /** As in mail. */
  QUOTED_PRINTABLE {
    @Override
    boolean mayBegin(byte b) {
      return b == '=';
    }

    @Override
    int read(byte[] text, int at, Unescaped.Builder out) {
      int lineEnd = lineBreak(text, at + 1);
      return lineEnd > at + 1 ? lineEnd : hexByte(text, at + 1, out);
    }
  },

  /** Words that were broken into lines, as Base64 often is; a line may be indented. */
  LINE_BREAKS {
    @Override
    boolean mayBegin(byte b) {
      return b == '\r' || b == '\n';
    }

    @Override
    int read(byte[] text, int at, Unescaped.Builder out) {
      int end = lineBreak(text, at);
      while (end > at && end < text.length && (text[end] == ' ' || text[end] == '\t')) {
        end++;
      }
      boolean inWord = at > 0 && end < text.length && isWord(text[at - 1]) && isWord(text[end]);
      return inWord ? end : at;
    }
  };

  private static final Map<String, Integer> ENTITIES = Map.ofEntries(
      Map.entry("amp", (int) '&'),
      Map.entry("apos", (int) '\''),
      Map.entry("colon", (int) ':'),
      Map.entry("commat", (int) '@'),
      Map.entry("dollar", (int) '$'),
      Map.entry("equals", (int) '='),
      Map.entry("excl", (int) '!'),
      Map.entry("gt", (int) '>'),
      Map.entry("hyphen", (int) '-'),
      Map.entry("lowbar", (int) '_'),
      Map.entry("lt", (int) '<'),
      Map.entry("nbsp", 0xA0),
      Map.entry("num", (int) '#'),
      Map.entry("percnt", (int) '%'),
      Map.entry("period", (int) '.'),
      Map.entry("plus", (int) '+'),
      Map.entry("quot", (int) '"'),
      Map.entry("semi", (int) ';'),
      Map.entry("sol", (int) '/'));

  private static final int LONGEST_ENTITY = 12;

  abstract boolean mayBegin(byte b);

  /**
   * Reads an escape.
   *
   * @return where it ends, or where it would begin if it is none
   */
  abstract int read(byte[] text, int at, Unescaped.Builder out);

  private static int hexByte(byte[] text, int at, Unescaped.Builder out) {
    int value = hex(text, at, 2);
    if (value < 0) {
      return -1;
    }
    out.put(value);
    return at + 2;
  }

  private static int backslash(byte[] text, int at, Unescaped.Builder out) {
    if (at >= text.length) {
      return -1;
    }
    switch (text[at]) {
      case 'u' -> {
        return unicode(text, at + 1, out);
      }
      case 'x' -> {
        return hexByte(text, at + 1, out);
      }
      case '"', '\'', '\\', '/' -> out.put(text[at]);
      case 'n' -> out.put('\n');
      case 'r' -> out.put('\r');
      case 't' -> out.put('\t');
      case 'b' -> out.put('\b');
      case 'f' -> out.put('\f');
      default -> {
        return -1;
      }
    }
    return at + 1;
  }

  private static int unicode(byte[] text, int at, Unescaped.Builder out) {
    int unit = hex(text, at, 4);
    if (unit < 0) {
      return -1;
    }
    int end = at + 4;
    boolean paired = Character.isHighSurrogate((char) unit)
        && end + 2 <= text.length
        && text[end] == '\\'
        && text[end + 1] == 'u';
    int low = paired ? hex(text, end + 2, 4) : -1;
    if (low >= 0 && Character.isLowSurrogate((char) low)) {
      out.putCharacter(Character.toCodePoint((char) unit, (char) low));
      return end + 6;
    }
    out.putCharacter(unit);
    return end;
  }

  private static int entity(byte[] text, int at, Unescaped.Builder out) {
    int end = at;
    while (end < text.length && text[end] != ';') {
      if (end - at == LONGEST_ENTITY) {
        return -1;
      }
      end++;
    }
    if (end == text.length) {
      return -1;
    }
    String name = new String(text, at, end - at, StandardCharsets.ISO_8859_1);
    int codePoint = name.startsWith("#") ? number(name) : ENTITIES.getOrDefault(name, -1);
    if (codePoint < 0 || !Character.isValidCodePoint(codePoint)) {
      return -1;
    }
    out.putCharacter(codePoint);
    return end + 1;
  }

  private static int number(String name) {
    try {
      return name.startsWith("#x") || name.startsWith("#X")
          ? Integer.parseInt(name.substring(2), 16)
          : Integer.parseInt(name.substring(1));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static int hex(byte[] text, int at, int digits) {
    if (at + digits > text.length) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }

  /** Where a line break ends that may begin at a place; that place if there is none. */
  private static int lineBreak(byte[] text, int at) {
    int end = at < text.length && text[at] == '\r' ? at + 1 : at;
    return end < text.length && text[end] == '\n' ? end + 1 : at;
  }

  private static boolean isWord(byte b) {
    return Base64Run.isDigit(b) || b == '.' || b == '=';
  }
}
