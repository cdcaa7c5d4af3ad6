package dk.blogstafet.local.packing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreJarsTest {
  private static final byte[] CLASS = "og så videre, ".repeat(100).getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void storesCompressedEntries() throws IOException {
    var jar = jar("a.jar");

    StoreJars.main(folder.toString());

    try (var stored = new ZipFile(jar.toFile())) {
      var entry = stored.getEntry("a/A.class");
      assertEquals(ZipEntry.STORED, entry.getMethod());
      assertArrayEquals(CLASS, stored.getInputStream(entry).readAllBytes());
    }
    assertTrue(Files.size(jar) > CLASS.length);
  }

  @Test
  void isReproducible() throws IOException {
    var jar = jar("a.jar");
    StoreJars.main(folder.toString());
    var first = Files.readAllBytes(jar);

    StoreJars.main(folder.toString());

    assertArrayEquals(first, Files.readAllBytes(jar));
  }

  @Test
  void removesNativeCodeForOtherPlatforms() throws IOException {
    var names =
        List.of(
            "linux/x86_64/glibc/libaws-crt-jni.so",
            "linux/armv8/glibc/libaws-crt-jni.so",
            "linux/x86_64/musl/libaws-crt-jni.so",
            "linux/armv7/glibc/libaws-crt-jni.so",
            "osx/armv8/cruntime/libaws-crt-jni.dylib",
            "windows/x86_64/cruntime/aws-crt-jni.dll");
    var jar = jar("a.jar", names);

    StoreJars.main(folder.toString());

    try (var stored = new ZipFile(jar.toFile())) {
      assertEquals(names.subList(0, 2), stored.stream().map(ZipEntry::getName).toList());
    }
  }

  @Test
  void ignoresOtherFiles() throws IOException {
    var other = Files.write(folder.resolve("a.txt"), CLASS);

    StoreJars.main(folder.toString());

    assertArrayEquals(CLASS, Files.readAllBytes(other));
  }

  @Test
  void rejectsAFileThatIsNotAJar() throws IOException {
    var broken = Files.write(folder.resolve("a.jar"), CLASS);

    assertThrows(ZipException.class, () -> StoreJars.main(folder.toString()));

    assertArrayEquals(CLASS, Files.readAllBytes(broken));
  }

  private Path jar(String name) throws IOException {
    return jar(name, List.of("a/", "a/A.class"));
  }

  private Path jar(String name, List<String> entries) throws IOException {
    var jar = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (var entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(entry.endsWith("/") ? new byte[0] : CLASS);
      }
    }
    return jar;
  }
}
