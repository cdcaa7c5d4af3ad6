package dk.blogstafet.aws.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.blogstafet.vault.KeyUse;
import dk.blogstafet.vault.KeyWrap;
import dk.blogstafet.vault.KeyWrapContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileKeyWrapTest extends KeyWrapContract {
  private static final byte[] KEY = {1, 2, 3};

  @TempDir private Path folder;

  @Override
  protected KeyWrap wrap() {
    return new FileKeyWrap(folder.resolve("newsletter.key"));
  }

  @Override
  protected KeyWrap other() {
    return new FileKeyWrap(folder.resolve("another.key"));
  }

  @Test
  void keepsItsKeyWhereOnlyItsOwnerReadsIt() throws IOException {
    wrap().wrap(KeyUse.NAME, KEY);

    var permissions = Files.getPosixFilePermissions(folder.resolve("newsletter.key"));
    assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void rejectsAKeyFileThatOthersCanRead() throws IOException {
    var wrapped = wrap().wrap(KeyUse.NAME, KEY);
    var open = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(folder.resolve("newsletter.key"), open);

    assertSays("chmod 600", wrapped);
  }

  @Test
  void explainsAMissingOrDamagedKey() throws IOException {
    var wrapped = wrap().wrap(KeyUse.NAME, KEY);
    Files.write(folder.resolve("newsletter.key"), KEY);
    assertSays("put back a copy", wrapped);

    Files.delete(folder.resolve("newsletter.key"));
    assertSays("restore the key file", wrapped);
  }

  @Test
  void isMadeOnceByManyAtOnce() throws Exception {
    try (var crowd = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 8)
              .<Callable<byte[]>>mapToObj(_ -> () -> wrap().wrap(KeyUse.OPEN, KEY))
              .toList();
      for (var call : crowd.invokeAll(calls)) {
        assertArrayEquals(KEY, wrap().unwrap(KeyUse.OPEN, call.get()));
      }
    }
  }

  private void assertSays(String words, byte[] wrapped) {
    var failure =
        assertThrows(IllegalStateException.class, () -> wrap().unwrap(KeyUse.NAME, wrapped));
    assertTrue(String.valueOf(failure.getMessage()).contains(words), failure::toString);
  }
}
