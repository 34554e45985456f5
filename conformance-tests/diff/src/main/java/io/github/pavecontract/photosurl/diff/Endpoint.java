package io.github.pavecontract.photosurl.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pavecontract.photosurl.document.Document;
import io.github.pavecontract.photosurl.document.Methods;
import io.github.pavecontract.photosurl.document.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation where it is reached.
 *
 * @param document the document that it is in
 * @param item the pointer of its path item
 * @param pointer its own pointer
 * @param method its method in capitals
 * @param path its path as written
 * @param server the server that it is reached at first
 */
record Endpoint(
    Document document, String item, String pointer, String method, String path, Server server) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  static List<Endpoint> of(Document document, String paths) {
    List<Endpoint> endpoints = new ArrayList<>();
    document.written(paths).fieldNames().forEachRemaining(path -> {
      String item = document.canonical(Pointers.child(paths, path));
      if (!path.startsWith("x-")) {
        endpoints.addAll(ofItem(document, item, path));
      }
    });
    return endpoints;
  }

  static List<Endpoint> ofItem(Document document, String item, String path) {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String method : Methods.ALL) {
      String pointer = Pointers.child(item, method);
      if (!item.isEmpty() && document.written(pointer).isObject()) {
        endpoints.add(new Endpoint(
            document,
            item,
            pointer,
            method.toUpperCase(Locale.ROOT),
            path,
            Server.of(document, pointer, item, "")));
      }
    }
    return endpoints;
  }

  JsonNode node() {
    return document.written(pointer);
  }

  String id() {
    return node().path("operationId").asText();
  }

  String name() {
    return method + " " + path;
  }

  /** Where it is on its host, whatever its parameters are called. */
  String address() {
    return method + " " + abstracted((server.path() + path).replace("//", "/"));
  }

  /** Its address with the default values of the server's variables. */
  String fullAddress() {
    return at(server);
  }

  /** Each address that it has by the values of the variables of its first server. */
  Set<String> addresses() {
    return addresses(document.written(server.pointer().isEmpty() ? "/-" : server.pointer()));
  }

  /** Each address that it has on any of the servers that are listed beside the first. */
  Set<String> addressesOfAllServers() {
    Set<String> addresses = new LinkedHashSet<>();
    String list = server.pointer().replaceFirst("/0$", "");
    document
        .written(list.isEmpty() ? "/-" : list)
        .forEach(other -> addresses.addAll(addresses(other)));
    return addresses;
  }

  private Set<String> addresses(JsonNode other) {
    Set<String> addresses = new LinkedHashSet<>();
    Addresses.of(other).forEach(url -> addresses.add(at(Server.of("", url))));
    return addresses;
  }

  private String at(Server other) {
    return other.host() + abstracted((other.path() + path).replace("//", "/"));
  }

  /** Where it is on its server, whatever its parameters are called. */
  String local() {
    return method + " " + abstracted(path);
  }

  private static String abstracted(String path) {
    return PARAMETER.matcher(path).replaceAll("{}");
  }

  /** The names of the path parameters in their order. */
  List<String> pathParameters() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(server.path() + path);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }
}
