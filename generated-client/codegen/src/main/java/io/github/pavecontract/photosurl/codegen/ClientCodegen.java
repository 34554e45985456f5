package io.github.pavecontract.photosurl.codegen;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The Java generator of OpenAPI Generator, which also does what no template can, so that the Java API does not
 * hang on the order of lines in the contract: it looks up the properties that {@code x-factory} names, for the arguments
 * of a factory stand in that order, and sorts the arguments of an operation.
 */
public final class ClientCodegen extends JavaClientCodegen {
  private static final String FACTORY = "x-factory";

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap file, List<ModelMap> allModels) {
    OperationsMap processed = super.postProcessOperationsWithModels(file, allModels);
    processed
        .getOperations()
        .getOperation()
        .forEach(operation -> operation.allParams.sort(arguments(operation.path)));
    return processed;
  }

  /** Those of the path as they stand there; then what is required, the body last; then what is not. */
  private static Comparator<CodegenParameter> arguments(String path) {
    return Comparator.comparing((CodegenParameter argument) ->
            argument.isPathParam ? path.indexOf("{" + argument.baseName + "}") : Integer.MAX_VALUE)
        .thenComparing(argument -> !argument.required)
        .thenComparing(argument -> argument.isBodyParam)
        .thenComparing(argument -> argument.baseName.toLowerCase(Locale.ROOT))
        .thenComparing(argument -> argument.isHeaderParam)
        .thenComparing(argument -> argument.isQueryParam);
  }

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
