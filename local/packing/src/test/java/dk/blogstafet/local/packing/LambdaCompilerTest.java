package dk.blogstafet.local.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packs [LambdaSamples] with its dependencies, and runs it from its jar.
class LambdaCompilerTest {
  private static final List<String> SAMPLES =
      List.of(
          "LambdaSamples",
          "LambdaSamples$HiddenNeighbour",
          "LambdaSamples$Marker",
          "LambdaSamples$Narrowed",
          "LambdaParent",
          "LambdaInterface");

  @TempDir private Path folder;

  @Test
  void keepsTheResultsOfLambdas() throws Exception {
    var jar = jar(SAMPLES, List.of());

    StoreJars.main(folder.toString());

    try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      var packed = loader.loadClass(LambdaSamples.class.getName());
      assertEquals(LambdaSamples.results(), packed.getMethod("results").invoke(null));
    }
  }

  @Test
  void ignoresUnreachableTargets() throws IOException {
    var jar = jar(SAMPLES, List.of());

    StoreJars.main(folder.toString());

    assertEquals(
        List.of("<init>", "lambda$remaining$serializable", "secret"), left(jar, "LambdaSamples"));
    assertEquals(List.of(), left(jar, "LambdaInterface"));
  }

  @Test
  void isReproducible() throws IOException {
    var jar = jar(SAMPLES, List.of());
    StoreJars.main(folder.toString());
    var first = Files.readAllBytes(jar);

    StoreJars.main(folder.toString());

    assertArrayEquals(first, Files.readAllBytes(jar));
  }

  @Test
  void ignoresClassesWithoutLambdas() throws IOException {
    var jar = jar(SAMPLES, List.of());

    StoreJars.main(folder.toString());

    assertArrayEquals(original("LambdaParent"), packed(jar, "LambdaParent"));
  }

  @Test
  void ignoresSignedJars() throws IOException {
    var jar = jar(SAMPLES, List.of("META-INF/A.SF"));

    StoreJars.main(folder.toString());

    assertArrayEquals(original("LambdaSamples"), packed(jar, "LambdaSamples"));
  }

  @Test
  void ignoresAClassWithAnUnpackedSuperclass() throws IOException {
    var jar = jar(List.of("LambdaSamples$Torn"), List.of());

    StoreJars.main(folder.toString());

    assertArrayEquals(original("LambdaSamples$Torn"), packed(jar, "LambdaSamples$Torn"));
  }

  @Test
  void removesVariableNamesButKeepsLineNumbers() throws IOException {
    var jar = jar(SAMPLES, List.of());

    StoreJars.main(folder.toString());

    var before = original("LambdaSamples");
    var after = packed(jar, "LambdaSamples");
    assertTrue(hasAttribute(before, "LocalVariableTable"));
    assertFalse(hasAttribute(after, "LocalVariableTable"));
    assertTrue(hasAttribute(after, "LineNumberTable"));
  }

  private static boolean hasAttribute(byte[] bytes, String name) {
    return ClassFile.of().parse(bytes).methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.attributes().stream())
        .anyMatch(attribute -> attribute.attributeName().equalsString(name));
  }

  /// Returns the targets of lambdas that are still created at run time, sorted, without their
  /// numbers.
  private static List<String> left(Path jar, String name) throws IOException {
    var targets =
        ClassFile.of().parse(packed(jar, name)).methods().stream()
            .flatMap(method -> method.code().stream())
            .flatMap(CodeModel::elementStream)
            .filter(InvokeDynamicInstruction.class::isInstance)
            .map(InvokeDynamicInstruction.class::cast)
            .flatMap(call -> call.bootstrapArgs().stream())
            .filter(DirectMethodHandleDesc.class::isInstance)
            .map(target -> ((DirectMethodHandleDesc) target).methodName())
            .map(target -> target.replaceFirst("\\$[0-9a-f]+\\$[0-9]+$", "\\$serializable"))
            .toList();
    return List.copyOf(new TreeSet<>(targets));
  }

  private Path jar(List<String> names, List<String> others) throws IOException {
    var jar = folder.resolve("samples.jar");
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(entry(name)));
        zip.write(original(name));
      }
      for (var other : others) {
        zip.putNextEntry(new ZipEntry(other));
      }
    }
    return jar;
  }

  private static byte[] original(String name) throws IOException {
    try (InputStream input = LambdaSamples.class.getResourceAsStream(name + ".class")) {
      return input.readAllBytes();
    }
  }

  private static byte[] packed(Path jar, String name) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      return zip.getInputStream(zip.getEntry(entry(name))).readAllBytes();
    }
  }

  private static String entry(String name) {
    return "dk/blogstafet/local/packing/" + name + ".class";
  }
}
