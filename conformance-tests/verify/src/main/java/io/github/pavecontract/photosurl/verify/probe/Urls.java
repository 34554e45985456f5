package io.github.pavecontract.photosurl.verify.probe;

/** Which urls the photos of a probe have. */
enum Urls {
  /** One that no other photo has. */
  NEW,
  /** That of the contract's cases. */
  OF_CASES,
  /** One for all photos of the request. */
  SAME,
  /** Forms that mean the same as others, or have characters with a meaning, so that they get rewritten. */
  ODD(
      "https://EXAMPLE.com/photos/#.jpg",
      "https://example.com:443/photos/#.jpg",
      "https://example.com/a/../photos/./#.jpg",
      "https://example.com/%7Ephotos/~#.jpg",
      "https://example.com/photos%2F#.jpg",
      "https://example.com/caf%C3%A9/#.jpg",
      "https://example.com//photos//#.jpg",
      "https://example.com/photos/#.jpg?b=2&a=1&a=%2f",
      "https://example.com/photos/#.jpg?",
      "https://example.com/photos/#.jpg?a=&b&=c&d=1",
      "https://example.com/a+b/#.jpg?q=c+d%2Be%20f",
      "https://example.com/photos/#/",
      "https://example.com/o'clock(1)/#,a;b=@2:!$*.jpg?a=1&amp;b=2",
      "https://xn--bcher-kva.example/photos/#.jpg",
      "http://example.com/photos/#.jpg"),
  /** All of these in one. */
  MIXED("https://EXAMPLE.com:443/a/../photos/.//%7E~caf%C3%A9%2F+#.jpg/?b=2&a=1&a=%2f&e=&f+g"),
  /** Forms that somebody may have a reason to refuse, or to cut off. */
  RARE(
      "https://[2001:db8::1]/photos/#.jpg",
      "HTTPS://example.com/photos/#.jpg",
      "https://example.com:8443/photos/#.jpg",
      "https://example-#.com",
      "https://example.com/photos/#.jpg#front",
      "https://example.com/" + "photos/".repeat(40) + "#.jpg",
      "https://example.com/photos/#.jpg?signature=" + "0a1b2c3d".repeat(256)),
  /** Characters that belong into no url, and that many take all the same. */
  RAW("https://example.com/caf\u00e9/\u8eca/\ud83d\ude97/#.jpg");

  /** Separated by blanks, which no url has; with a {@code #} where a number makes a new one of it. */
  private final String forms;

  Urls(String... forms) {
    this.forms = String.join(" ", forms);
  }

  /** How many forms there are. */
  int forms() {
    return all().length;
  }

  private String[] all() {
    return forms.split(" ", -1);
  }

  String of(int request, int photo, String ofCase) {
    String number = request + "-" + photo;
    return switch (this) {
      case NEW -> "https://example.com/photos/" + request + "/" + photo + ".jpg?v=1&s=a%20b";
      case OF_CASES -> ofCase;
      case SAME -> "https://example.com/photos/" + request + "/all.jpg";
      case ODD, MIXED, RARE, RAW -> all()[(request + photo) % forms()].replaceFirst("#", number);
    };
  }
}
