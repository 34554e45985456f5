package io.github.pavecontract.photosurl.templates;

import io.github.pavecontract.photosurl.contract.release.ReleasedFiles;
import io.github.pavecontract.photosurl.document.Version;
import io.github.pavecontract.photosurl.document.Version.Bump;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiCompatibilityChange;
import japicmp.model.JApiCompatibilityChangeType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets a client pass whose version says how much its Java API differs from the latest released one. */
final class ApiGate {
  private final ReleasedFiles releases;

  ApiGate(Path folder) {
    this.releases = new ReleasedFiles(folder, "photos-url-client-", ".jar");
  }

  /**
   * What the gate says.
   *
   * @param passed whether the client passes
   * @param text what was compared, else what breaks and what to write
   */
  record Decision(boolean passed, String text) {}

  Decision check(Path jar, Version version) throws IOException {
    Optional<Map.Entry<Version, Path>> latest = releases.latest();
    if (latest.isEmpty()) {
      return new Decision(true, "Nothing was compared: no client was released yet.");
    }
    List<JApiClass> types = JavaApi.compare(latest.get().getValue(), jar);
    List<String> broken = new ArrayList<>();
    types.forEach(type -> broken.addAll(breaks(type)));
    boolean added = types.stream().anyMatch(t -> t.getChangeStatus() != JApiChangeStatus.UNCHANGED);
    Bump bump = !broken.isEmpty() ? Bump.MAJOR : added ? Bump.MINOR : Bump.NONE;
    Version least = latest.get().getKey().after(bump);
    if (version.compareTo(least) >= 0) {
      return new Decision(true, "Compared with " + latest.get().getValue() + ".");
    }
    String why = broken.isEmpty() ? "The Java API has additions" : "This breaks callers";
    return new Decision(
        false,
        why + " since " + latest.get().getKey() + ":\n  " + String.join("\n  ", broken)
            + "\nWrite `version: " + least + "` below `info` in openapi/photos-url.yaml (now "
            + version + "), and say in CHANGELOG.md what callers must do.");
  }

  private static List<String> breaks(JApiClass type) {
    List<String> found = new ArrayList<>();
    add(found, type.getFullyQualifiedName(), type);
    String owner = type.getFullyQualifiedName();
    type.getMethods().forEach(m -> add(found, owner + "." + m.getName() + "()", m));
    type.getConstructors().forEach(c -> add(found, owner + "." + c.getName() + "()", c));
    type.getFields().forEach(f -> add(found, owner + "." + f.getName(), f));
    boolean grown = type.getMethods().stream()
        .flatMap(m -> m.getCompatibilityChanges().stream())
        .anyMatch(ApiGate::isForCallers);
    if (found.isEmpty() && !grown && !(type.isBinaryCompatible() && type.isSourceCompatible())) {
      found.add(owner);
    }
    return found;
  }

  /** A new operation is a method more of an interface, which callers call and nobody implements. */
  private static boolean isForCallers(JApiCompatibilityChange change) {
    return change.getType() == JApiCompatibilityChangeType.METHOD_ADDED_TO_INTERFACE;
  }

  private static void add(List<String> found, String name, JApiCompatibility part) {
    List<String> changes = part.getCompatibilityChanges().stream()
        .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
        .filter(change -> !isForCallers(change))
        .map(JApiCompatibilityChange::getType)
        .map(type -> type.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
        .toList();
    if (!changes.isEmpty()) {
      found.add(name + ": " + String.join(", ", changes));
    }
  }
}
