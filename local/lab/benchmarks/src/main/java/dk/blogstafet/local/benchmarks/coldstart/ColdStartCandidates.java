package dk.blogstafet.local.benchmarks.coldstart;

import dk.blogstafet.local.packages.AotCacheTraining;
import dk.blogstafet.local.packages.LocalhostCertificate;
import dk.blogstafet.local.packages.ManagedRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The candidates of the comparison, and how each is started: on the machine's first core.
///
/// @param root the repository
/// @param tools prepared by local/benchmarks/cold-start: Node, Python, the runtime of list-posts
///   with its cache
record ColdStartCandidates(
    Path root, Path tools, ManagedRuntime runtime, LocalhostCertificate certificate, String cache) {
  /// In MB, unless stated otherwise.
  static final int MEMORY = 1024;

  private static final String LIST_POSTS = "list-posts";

  /// Where libraries outside Java look for certificates.
  private static final List<Path> BUNDLES =
      List.of(
          Path.of("/etc/ssl/certs/ca-certificates.crt"),
          Path.of("/etc/pki/tls/certs/ca-bundle.crt"));

  /// Returns the candidates that do the same work.
  List<ColdStartCandidate> all() throws IOException {
    var command = java(LIST_POSTS, MEMORY, List.of(cache));
    return List.of(
        listing("list-posts as shipped", packed(LIST_POSTS), command),
        listing(
            "the same, without the runtime's AOT cache",
            packed(LIST_POSTS),
            java(LIST_POSTS, MEMORY, List.of())),
        listing("the same with the JDK's TLS", plain(), command),
        listing("the same with the SDK's defaults", defaults(), javaOfDefaults()),
        runtimeOfItsOwn(),
        listing("Node", tools, started(tools.resolve("node").toString(), "dist/index.mjs")),
        listing(
            "Python and boto3",
            root.resolve("local/lab/benchmarks/src/main/cold-start"),
            started(tools.resolve("venv/bin/python").toString(), "list_posts.py")));
  }

  private ColdStartCandidate listing(String name, Path folder, List<String> command) {
    return new ColdStartCandidate(name, folder, command, event(LIST_POSTS));
  }

  private ColdStartCandidate runtimeOfItsOwn() {
    var folder = tools.resolve("aot-runtime");
    var command =
        started(
            "env",
            "_HANDLER=" + AotCacheTraining.handler(LIST_POSTS),
            folder.resolve("bootstrap").toString());
    return listing("list-posts with a JDK and an AOT cache of its own", folder, command);
  }

  /// Returns the names of all functions that the build has packaged.
  List<String> names() throws IOException {
    try (var modules = Files.list(root.resolve("functions"))) {
      return modules
          .map(module -> module.getFileName().toString())
          .filter(name -> Files.isDirectory(packed(name)))
          .sorted()
          .toList();
    }
  }

  /// Returns a function as it is deployed, with its own event.
  ///
  /// @param memory in MB
  ColdStartCandidate shipped(String name, int memory) {
    return new ColdStartCandidate(
        name, packed(name), java(name, memory, List.of(cache)), event(name));
  }

  private Path packed(String name) {
    return root.resolve("functions").resolve(name).resolve("target/lambda");
  }

  /// Returns the event with the function's name, or else the first that starts with it.
  private Path event(String name) {
    var events = root.resolve("events");
    var usual = events.resolve(name + ".json");
    if (Files.exists(usual)) {
      return usual;
    }
    try (var others = Files.newDirectoryStream(events, name + "-*.json")) {
      return StreamSupport.stream(others.spliterator(), false).sorted().findFirst().orElseThrow();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Copies the package without the Common Runtime: the code then uses the JDK's HTTP client.
  private Path plain() throws IOException {
    var jars = jars(packed(LIST_POSTS).resolve("lib"));
    return copied("plain", jars.filter(jar -> !isNamed(jar, "aws-crt")));
  }

  /// Copies the package of an untuned build: jars without changes, and the SDK's default client.
  private Path defaults() throws IOException {
    var names = jars(plain().resolve("lib")).map(jar -> jar.getFileName().toString()).toList();
    var all = jars(root.resolve("local/lab/benchmarks/target/lib"));
    var wanted =
        all.filter(jar ->
            names.contains(jar.getFileName().toString())
                || isNamed(jar, "apache5-client")
                || isNamed(jar, "httpclient5")
                || isNamed(jar, "httpcore5"));
    var one = wanted.filter(jar -> !isNamed(jar, "url-connection"));
    return copied("defaults", Stream.concat(one, Stream.of(ownJar())));
  }

  /// Returns the jar that contains this class.
  static Path ownJar() {
    return Path.of(
        ColdStartCandidates.class.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private Path copied(String name, Stream<Path> jars) throws IOException {
    var folder = tools.resolve(name);
    Files.createDirectories(folder.resolve("lib"));
    for (var jar : jars.toList()) {
      var copy = folder.resolve("lib").resolve(jar.getFileName());
      if (Files.notExists(copy)) {
        Files.copy(jar, copy);
      }
    }
    return folder;
  }

  private static Stream<Path> jars(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  private static boolean isNamed(Path jar, String start) {
    return jar.getFileName().toString().startsWith(start);
  }

  private List<String> java(String function, int memory, List<String> options) {
    return managed(AotCacheTraining.handler(function), memory, options);
  }

  private List<String> javaOfDefaults() {
    return managed(DefaultsHandler.class.getName() + "::handleRequest", MEMORY, List.of(cache));
  }

  private List<String> managed(String handler, int memory, List<String> options) {
    var all = new ArrayList<>(options);
    all.add("-Djavax.net.ssl.trustStore=" + certificate.trusted());
    return started(runtime.command(handler, memory, all).toArray(String[]::new));
  }

  /// Gives every process a private view of the file system with the benchmark's certificate among
  /// the machine's: native TLS reads certificates from the default path only.
  private List<String> started(String... command) {
    var bundle = BUNDLES.stream().filter(Files::exists).findFirst().orElseThrow();
    var view = "mount --bind " + certificate.bundle(bundle) + " " + bundle + " && exec \"$@\"";
    var before = List.of("taskset", "-c", "0", "unshare", "-r", "-m", "sh", "-c", view, "sh");
    return Stream.concat(before.stream(), Stream.of(command)).toList();
  }
}
