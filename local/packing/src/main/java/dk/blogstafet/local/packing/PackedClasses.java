package dk.blogstafet.local.packing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// The classes of all jars of a package, and the replacements of those that create lambdas:
/// generated classes replace the lambdas, so that the JVM generates none at start. Local variable
/// names are removed as well, which offsets the added size.
final class PackedClasses {
  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> all;
  private final ClassFile files;

  private PackedClasses(Map<String, byte[]> all) {
    this.all = all;
    // Stack map frames are recomputed, and some need the common superclass of two classes.
    var jdk = ClassHierarchyResolver.ofResourceParsing(ClassLoader.getPlatformClassLoader());
    var packed = ClassHierarchyResolver.ofResourceParsing(this::open);
    this.files =
        ClassFile.of(
            ClassHierarchyResolverOption.of(packed.orElse(jdk).cached()),
            ConstantPoolSharingOption.NEW_POOL,
            DebugElementsOption.DROP_DEBUG);
  }

  /// Reads the classes of jars.
  static PackedClasses of(List<Path> jars) throws IOException {
    var all = new HashMap<String, byte[]>();
    for (var jar : jars) {
      try (var zip = new ZipFile(jar.toFile())) {
        for (var entry : zip.stream().filter(it -> isClass(it.getName())).toList()) {
          all.putIfAbsent(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return new PackedClasses(all);
  }

  /// Returns whether an entry is a class, except versions for other Java releases and module
  /// descriptors: no frame refers to those.
  static boolean isClass(String entry) {
    return entry.endsWith(SUFFIX)
        && !entry.startsWith("META-INF/")
        && !entry.endsWith("-info" + SUFFIX);
  }

  /// Returns the entries of a jar in place of one: the rewritten class and the generated ones. A
  /// class without lambdas stays byte for byte as it is, and so does one that is invalid or extends
  /// an unpacked class.
  Map<String, byte[]> compiled(String entry, byte[] bytes) {
    try {
      var model = files.parse(bytes);
      return model.findAttribute(Attributes.bootstrapMethods()).isEmpty()
          ? Map.of(entry, bytes)
          : compiled(entry, bytes, new LambdaCompiler(new LambdaHost(model, this::find)));
    } catch (IllegalArgumentException unknown) {
      return Map.of(entry, bytes);
    }
  }

  private Map<String, byte[]> compiled(String entry, byte[] bytes, LambdaCompiler compiler) {
    var beside = compiler.generatedClasses();
    if (beside.isEmpty()) {
      return Map.of(entry, bytes);
    }
    var entries = new LinkedHashMap<String, byte[]>();
    entries.put(entry, compiler.bytes(files));
    beside.forEach(it -> entries.put(it.entry(), it.bytes(files)));
    return entries;
  }

  private Optional<ClassModel> find(ClassDesc type) {
    return Optional.ofNullable(all.get(entry(type))).map(files::parse);
  }

  private @Nullable InputStream open(ClassDesc type) {
    var bytes = all.get(entry(type));
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  private static String entry(ClassDesc type) {
    var descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1) + SUFFIX;
  }
}
