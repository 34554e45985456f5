package io.github.pavecontract.photosurl.codegen;

import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;

/**
 * The Java generator of OpenAPI Generator, which also looks up the properties that {@code x-factory}
 * names: a template cannot find a property by its name. So the arguments of a factory stand in the order
 * of {@code x-factory}, whatever the order of {@code properties} and {@code required}.
 */
public final class ClientCodegen extends JavaClientCodegen {
  private static final String FACTORY = "x-factory";

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> files) {
    Map<String, ModelsMap> processed = super.postProcessAllModels(files);
    processed.values().stream()
        .flatMap(file -> file.getModels().stream())
        .map(ModelMap::getModel)
        .forEach(model -> model.vendorExtensions.computeIfPresent(
            FACTORY, (key, names) -> Map.of("arguments", properties(model, (List<?>) names))));
    return processed;
  }

  private static List<CodegenProperty> properties(CodegenModel model, List<?> names) {
    return names.stream().map(name -> property(model, name)).toList();
  }

  private static CodegenProperty property(CodegenModel model, Object name) {
    return model.vars.stream()
        .filter(property -> property.baseName.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "`x-factory` of " + model.name + " names `" + name + "`, which is no property."));
  }
}
