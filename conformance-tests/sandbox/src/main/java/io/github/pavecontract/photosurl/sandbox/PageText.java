package io.github.pavecontract.photosurl.sandbox;

import io.github.pavecontract.photosurl.contract.Contract;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The HTML of the page: a template, with what is known of the contract and the faults filled in. */
final class PageText {
  private final String template;
  private final Contract contract;

  PageText(String template, Contract contract) {
    this.template = template;
    this.contract = contract;
  }

  String at(URI baseUrl) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("title", escaped(contract.document().at("/info/title").asText()));
    values.put("version", escaped(contract.version()));
    values.put("curl", escaped(CurlLine.of(contract, baseUrl)));
    values.put("apiKey", escaped(Sandbox.API_KEY));
    values.put("apiKeyPrefix", escaped(Sessions.WELL_KNOWN_API_KEY));
    values.put("faults", faults());
    String html = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      html = html.replace("{{" + value.getKey() + "}}", value.getValue());
    }
    return html;
  }

  private static String faults() {
    StringBuilder rows = new StringBuilder();
    for (Fault.Kind kind : Fault.Kind.values()) {
      rows.append("        <tr><td><code>")
          .append(escaped(Fault.of(kind).toString()))
          .append("</code></td><td>")
          .append(escaped(kind.summary()))
          .append("</td><td>")
          .append(kind.isProcessed() ? "yes" : "no")
          .append("</td><td><button type=\"button\" data-fault=\"")
          .append(escaped(Fault.of(kind).toString()))
          .append("\">Inject ")
          .append(escaped(kind.toString()))
          .append("</button></td></tr>\n");
    }
    return rows.toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
