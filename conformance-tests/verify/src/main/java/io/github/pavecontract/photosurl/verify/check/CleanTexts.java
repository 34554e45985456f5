package io.github.pavecontract.photosurl.verify.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** Texts in which nothing was found; the oldest are forgotten, so that any number can be added. */
final class CleanTexts {
  private static final int MOST = 2000;
  private static final int LONGEST = 300;

  private final Map<String, Boolean> texts = new LinkedHashMap<>() {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
      return size() > MOST;
    }
  };

  boolean contains(String text) {
    return texts.containsKey(text);
  }

  void add(String text) {
    if (text.length() <= LONGEST) {
      texts.put(text, true);
    }
  }
}
