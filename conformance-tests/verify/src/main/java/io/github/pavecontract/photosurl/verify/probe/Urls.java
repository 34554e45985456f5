package io.github.pavecontract.photosurl.verify.probe;

import java.util.List;

/** Which urls the photos of a probe have. */
enum Urls {
  /** One that no other photo has. */
  NEW,
  /** That of the contract's cases. */
  OF_CASES,
  /** One for all photos of the request. */
  SAME,
  /** Forms that mean the same as others, so that somebody may come to rewrite them. */
  ODD,
  /** All of these forms in one. */
  MIXED,
  /** Characters that belong into no url, and that many take all the same. */
  RAW;

  /** What stands behind the scheme, with {@code #} where a number makes a url of it that is new. */
  private static final List<String> FORMS = List.of(
      "EXAMPLE.com/photos/#.jpg",
      "example.com:443/photos/#.jpg",
      "example.com/a/../photos/#.jpg",
      "example.com/./photos/#.jpg",
      "example.com/%7Ephotos/#.jpg",
      "example.com/~photos/#.jpg",
      "example.com/photos%2F#.jpg",
      "example.com/caf%C3%A9/#.jpg",
      "example.com//photos//#.jpg",
      "example.com/photos/#.jpg?b=2&a=1&a=%2f",
      "example.com/photos/#.jpg?",
      "xn--bcher-kva.example/photos/#.jpg",
      "[2001:db8::1]/photos/#.jpg");

  String of(int request, int photo, String ofCase) {
    String number = request + "-" + photo;
    return switch (this) {
      case NEW -> "https://example.com/photos/" + request + "/" + photo + ".jpg?v=1&s=a%20b";
      case OF_CASES -> ofCase;
      case SAME -> "https://example.com/photos/" + request + "/all.jpg";
      case ODD -> "https://" + FORMS.get((request + photo) % FORMS.size()).replace("#", number);
      case MIXED ->
        "https://EXAMPLE.com:443/a/../photos/.//%7E~caf%C3%A9%2F" + number + ".jpg?b=2&a=1&a=%2f";
      case RAW -> "https://example.com/caf\u00e9/" + number + ".jpg";
    };
  }
}
