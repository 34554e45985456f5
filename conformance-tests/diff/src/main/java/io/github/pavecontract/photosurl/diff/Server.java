package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first server of an operation.
 *
 * @param pointer where it is written; that of the document's servers if there is none
 * @param host its scheme, host and port, as short as can be
 * @param path its path, without a slash at the end
 */
record Server(String pointer, String host, String path) {
  private static final Pattern URL = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*)?(.*)");
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  /** The first server of the first of these places that has any. */
  static Server of(Document document, String... owners) {
    for (String owner : owners) {
      String pointer = Pointers.child(owner, "servers", 0);
      JsonNode server = document.written(pointer);
      if (server.isObject()) {
        return of(pointer, server);
      }
    }
    return new Server("", "", "");
  }

  private static Server of(String pointer, JsonNode server) {
    Matcher variable = VARIABLE.matcher(server.path("url").asText());
    return of(pointer, variable.replaceAll(match -> {
      JsonNode value = server.path("variables").path(match.group(1)).path("default");
      return Matcher.quoteReplacement(value.isMissingNode() ? match.group() : value.asText());
    }));
  }

  /** A server by its URL without variables. */
  static Server of(String pointer, String url) {
    Matcher matcher = URL.matcher(url);
    if (!matcher.matches()) {
      return new Server(pointer, "", url);
    }
    String host = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
    String shortHost = host.startsWith("https:")
        ? host.replaceFirst(":443$", "")
        : host.startsWith("http:") ? host.replaceFirst(":80$", "") : host;
    return new Server(pointer, shortHost, matcher.group(2).replaceFirst("/+$", ""));
  }

  String url() {
    return host + path;
  }
}
