package dk.blogstafet.local.packages;

import dk.blogstafet.local.lambda.FunctionDefinition;
import dk.blogstafet.local.lambda.FunctionTrigger;
import dk.blogstafet.local.lambda.SamTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A function as the template describes it and the build packages it.
///
/// @param name as its module's, `list-posts`
record PackagedFunction(String name, FunctionDefinition plan) {
  static final ManagedRuntime RUNTIME = ManagedRuntime.in(Path.of("target"));

  private static final Path ROOT = Path.of("../../..").toAbsolutePath().normalize();

  /// Returns all functions of the template.
  static List<PackagedFunction> all() {
    return SamTemplate.read(ROOT.resolve("template.yaml")).functions().stream()
        .map(plan -> new PackagedFunction(moduleName(plan), plan))
        .toList();
  }

  static PackagedFunction named(String name) {
    return all().stream().filter(it -> it.name.equals(name)).findFirst().orElseThrow();
  }

  private static String moduleName(FunctionDefinition plan) {
    return SamTemplate.localName(plan.name().replaceFirst("Function$", ""));
  }

  /// Returns the folder that is deployed.
  Path folder() {
    return ROOT.resolve("functions").resolve(name).resolve("target/lambda");
  }

  /// Returns one sample event.
  static byte[] event(String name) throws IOException {
    return Files.readAllBytes(ROOT.resolve("events").resolve(name + ".json"));
  }

  /// Returns its sample events, `events/NAME.json` and `events/NAME-CASE.json`.
  List<Path> samples() throws IOException {
    try (var files = Files.list(ROOT.resolve("events"))) {
      return files.filter(this::isSample).sorted().toList();
    }
  }

  private boolean isSample(Path file) {
    var event = file.getFileName().toString();
    return event.equals(name + ".json") || event.startsWith(name + "-");
  }

  boolean answersHttp() {
    return plan.triggers(FunctionTrigger.HttpTrigger.class).findAny().isPresent();
  }

  /// Starts the function.
  ///
  /// @param known environment variables besides those of the template
  FunctionProcess start(Map<String, String> known) throws IOException {
    var environment = new HashMap<>(plan.environment());
    environment.putAll(known);
    return FunctionProcess.start(folder(), command(List.of()), environment, log());
  }

  /// Returns the command that starts it on Lambda.
  ///
  /// @param options of the JVM, besides those of Lambda
  List<String> command(List<String> options) {
    return RUNTIME.command(plan.handler(), plan.memory(), options);
  }

  Path log() {
    return Path.of("target", name + ".log").toAbsolutePath();
  }

  @Override
  public String toString() {
    return name;
  }
}
