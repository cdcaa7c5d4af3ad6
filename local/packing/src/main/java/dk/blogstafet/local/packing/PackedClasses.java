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

/// The classes of all jars of a package, and what becomes of those that make lambdas: classes
/// beside them take the lambdas' place, so that a start has none to make. They also lose the names
/// of their local variables, which makes up for what is added.
final class PackedClasses {
  private static final String SUFFIX = ".class";

  private final Map<String, byte[]> all;
  private final ClassFile files;

  private PackedClasses(Map<String, byte[]> all) {
    this.all = all;
    // Frames of methods are worked out anew, and some meet in a class that two others extend.
    var jdk = ClassHierarchyResolver.ofResourceParsing(ClassLoader.getPlatformClassLoader());
    var packed = ClassHierarchyResolver.ofResourceParsing(this::open);
    this.files =
        ClassFile.of(
            ClassHierarchyResolverOption.of(packed.orElse(jdk).cached()),
            ConstantPoolSharingOption.NEW_POOL,
            DebugElementsOption.DROP_DEBUG);
  }

  /// Reads them.
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

  /// Not those of other versions of Java and no modules: they are none that others meet in.
  static boolean isClass(String entry) {
    return entry.endsWith(SUFFIX)
        && !entry.startsWith("META-INF/")
        && !entry.endsWith("-info" + SUFFIX);
  }

  /// Entries of a jar in place of one: the class anew and those beside it. A class that makes no
  /// lambdas stays as it is, to the byte, and so does one that extends what isn't packed, or is
  /// none.
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
    var beside = compiler.beside();
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
