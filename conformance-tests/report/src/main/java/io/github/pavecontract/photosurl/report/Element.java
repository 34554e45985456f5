package io.github.pavecontract.photosurl.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of HTML or XML. Texts and values of attributes are escaped when it is written; there is no
 * other way for a text into a page.
 */
final class Element {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Set<String> VOID = Set.of("br", "input", "meta");
  /** What they hold is no markup, so that nothing in it can be escaped. */
  private static final Set<String> RAW = Set.of("script", "style");
  /** What ends such an element, or hides a part of it from old browsers. */
  private static final Pattern NOT_RAW = Pattern.compile("<");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> content = new ArrayList<>();

  private Element(String name) {
    this.name = named(name);
  }

  private static String named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("`" + name + "` is no name of an element or attribute.");
    }
    return name;
  }

  static Element of(String name) {
    return new Element(name);
  }

  static Element of(String name, String text) {
    return new Element(name).text(text);
  }

  Element with(String attribute, String value) {
    attributes.put(named(attribute), value);
    return this;
  }

  Element text(String text) {
    content.add(text);
    return this;
  }

  Element add(Element... children) {
    content.addAll(List.of(children));
    return this;
  }

  Element add(List<Element> children) {
    content.addAll(children);
    return this;
  }

  /** Whether this holds such an element itself. */
  boolean has(String child) {
    return content.stream().anyMatch(part -> part instanceof Element e && e.name.equals(child));
  }

  /** A document of HTML with this as its root. */
  String asPage() {
    StringBuilder out = new StringBuilder("<!doctype html>\n");
    write(out, true);
    return out.append('\n').toString();
  }

  /** A document of XML with this as its root. */
  String asXml() {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write(out, false);
    return out.append('\n').toString();
  }

  private void write(StringBuilder out, boolean html) {
    out.append('<').append(name);
    attributes.forEach((attribute, value) -> {
      out.append(' ').append(attribute).append("=\"");
      escape(out, value);
      out.append('"');
    });
    if (html ? VOID.contains(name) : content.isEmpty()) {
      out.append(html ? ">" : "/>");
      return;
    }
    out.append('>');
    boolean nested = content.stream().allMatch(part -> part instanceof Element);
    for (Object part : content) {
      if (part instanceof Element child) {
        out.append(nested ? "\n" : "");
        child.write(out, html);
      } else {
        write(out, html, (String) part);
      }
    }
    out.append(nested && !content.isEmpty() ? "\n" : "")
        .append("</")
        .append(name)
        .append('>');
  }

  private void write(StringBuilder out, boolean html, String text) {
    if (!html || !RAW.contains(name)) {
      escape(out, text);
    } else if (NOT_RAW.matcher(text).find()) {
      throw new IllegalArgumentException("A " + name + " in a page must not hold `<`.");
    } else {
      out.append(text);
    }
  }

  private static void escape(StringBuilder out, String text) {
    String shown = Visible.lines(text);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
