package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.model.Photo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What is left when each outcome is paired with a photo: the one with its label and url, else one with its label, as
 * the API may write a url in another way.
 *
 * @param unanswered the photos without an outcome
 * @param unexpected the outcomes without a photo
 */
record Pairing(List<Photo> unanswered, List<PhotoOutcome> unexpected) {
  static Pairing of(List<Photo> sent, List<PhotoOutcome> outcomes) {
    return new Pairing(sent, outcomes)
        .by(photo -> List.of(photo.photoLabel(), photo.url()), o -> List.of(o.label(), o.url()))
        .by(Photo::photoLabel, PhotoOutcome::label);
  }

  private Pairing by(Function<Photo, Object> ofPhoto, Function<PhotoOutcome, Object> ofOutcome) {
    return new Pairing(
        without(unanswered, ofPhoto, unexpected, ofOutcome),
        without(unexpected, ofOutcome, unanswered, ofPhoto));
  }

  /** Takes away as many as there are others with the same key, the first ones first. */
  private static <A, B> List<A> without(
      List<A> all, Function<A, Object> key, List<B> others, Function<B, Object> otherKey) {
    Map<Object, Integer> counts = new HashMap<>();
    others.forEach(other -> counts.merge(otherKey.apply(other), 1, Integer::sum));
    List<A> left = new ArrayList<>();
    for (A one : all) {
      if (counts.merge(key.apply(one), -1, Integer::sum) < 0) {
        left.add(one);
      }
    }
    return List.copyOf(left);
  }
}
