package dk.blogstafet.local.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/// Checks that the code reads environment variables only through the handlers' environment, so that
/// recording its reads is complete.
class EnvironmentTest {
  private static final String WHOLE = "()Ljava/util/Map;";

  @Test
  void isReadByHandlersOnlyAndAsAWhole() throws IOException {
    var handlers =
        TemplateDocument.of(TemplateDocument.text()).functions().values().stream()
            .map(function -> function.path("Handler").asText().split("::", 2)[0])
            .map(handler -> handler.replace('.', '/') + " " + WHOLE)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(handlers, readers());
  }

  private static Set<String> readers() throws IOException {
    var readers = new TreeSet<String>();
    for (var folder : new String[] {"functions", "shared"}) {
      try (var files = Files.walk(TemplateDocument.ROOT.resolve(folder))) {
        for (var file : files.filter(EnvironmentTest::isOurs).toList()) {
          readers.addAll(readings(ClassFile.of().parse(file)));
        }
      }
    }
    return readers;
  }

  private static boolean isOurs(Path file) {
    return file.toString().matches(".*/target/classes/.*\\.class");
  }

  private static Set<String> readings(ClassModel model) {
    return StreamSupport.stream(model.constantPool().spliterator(), false)
        .filter(MethodRefEntry.class::isInstance)
        .map(MethodRefEntry.class::cast)
        .filter(method -> method.owner().asInternalName().equals("java/lang/System"))
        .filter(method -> method.name().equalsString("getenv"))
        .map(method -> model.thisClass().asInternalName() + " " + method.type().stringValue())
        .collect(Collectors.toSet());
  }
}
