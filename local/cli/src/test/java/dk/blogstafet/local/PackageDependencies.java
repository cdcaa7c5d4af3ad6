package dk.blogstafet.local;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which package uses which, read from compiled classes.
final class PackageDependencies {
  private final Map<String, Set<String>> used = new TreeMap<>();

  /// The edges of all classes in folders.
  static PackageDependencies in(List<Path> folders) throws IOException {
    var dependencies = new PackageDependencies();
    for (var folder : folders) {
      try (var files = Files.walk(folder)) {
        for (var file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
          dependencies.add(ClassFile.of().parse(file));
        }
      }
    }
    return dependencies;
  }

  /// The packages that were read.
  Set<String> packages() {
    return used.keySet();
  }

  /// The packages that a package uses.
  Set<String> from(String name) {
    return used.getOrDefault(name, Set.of());
  }

  /// The packages of the first circle there is, from and to the same one; empty if there is none.
  List<String> circle() {
    for (var start : used.keySet()) {
      var way = new ArrayList<String>();
      if (leadsTo(start, start, way, new TreeSet<>())) {
        way.addFirst(start);
        return way;
      }
    }
    return List.of();
  }

  private boolean leadsTo(String goal, String from, List<String> way, Set<String> seen) {
    for (var next : from(from)) {
      way.add(next);
      if (next.equals(goal) || (seen.add(next) && leadsTo(goal, next, way, seen))) {
        return true;
      }
      way.removeLast();
    }
    return false;
  }

  private void add(ClassModel model) {
    var own = model.thisClass().asSymbol().packageName();
    var others = used.computeIfAbsent(own, _ -> new TreeSet<>());
    Stream.of(mentioned(model), declared(model))
        .flatMap(it -> it)
        .map(PackageDependencies::packageOf)
        .filter(other -> !other.isEmpty() && !other.equals(own))
        .forEach(others::add);
  }

  /// The types that code names, and those of the members that it uses.
  private static Stream<ClassDesc> mentioned(ClassModel model) {
    var found = new ArrayList<ClassDesc>();
    for (var entry : model.constantPool()) {
      switch (entry) {
        case ClassEntry type -> found.add(type.asSymbol());
        case NameAndTypeEntry member -> found.addAll(types(member.type().stringValue()));
        default -> {}
      }
    }
    return found.stream();
  }

  private static Stream<ClassDesc> declared(ClassModel model) {
    var fields = model.fields().stream().map(field -> field.fieldTypeSymbol());
    var methods =
        model.methods().stream()
            .flatMap(method -> types(method.methodType().stringValue()).stream());
    return Stream.concat(fields, methods);
  }

  private static List<ClassDesc> types(String descriptor) {
    if (!descriptor.startsWith("(")) {
      return List.of(ClassDesc.ofDescriptor(descriptor));
    }
    var method = MethodTypeDesc.ofDescriptor(descriptor);
    var types = new ArrayList<>(method.parameterList());
    types.add(method.returnType());
    return types;
  }

  private static String packageOf(ClassDesc type) {
    var plain = type;
    while (plain.isArray()) {
      plain = plain.componentType();
    }
    return plain.packageName();
  }
}
