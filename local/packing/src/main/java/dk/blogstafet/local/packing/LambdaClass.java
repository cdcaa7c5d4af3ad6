package dk.blogstafet.local.packing;

import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.stream.IntStream;

/// One class in place of all lambdas of one shape in another class, its host: a number tells which
/// lambda an object is. Few classes load faster than many.
///
/// @param name in the host's package
/// @param version of the class file, its host's
record LambdaClass(
    ClassDesc name, int version, LambdaSite.LambdaShape shape, List<LambdaSite> sites) {
  LambdaClass {
    sites = List.copyOf(sites);
  }

  /// Writes code that replaces the captured values on the stack with the lambda's object. If
  /// nothing is captured, it is always the same object.
  void make(CodeBuilder code, LambdaSite site) {
    var number = sites.indexOf(site);
    if (site.captures().isEmpty()) {
      code.getstatic(name, LambdaObjects.constant(number), type());
    } else {
      var factory = MethodTypeDesc.of(type(), site.captures());
      code.invokestatic(name, LambdaObjects.factory(number), factory);
    }
  }

  /// Returns the functional interface.
  ClassDesc type() {
    return shape.interfaces().getFirst();
  }

  /// Returns the file's name in a jar.
  String entry() {
    return name.descriptorString().substring(1).replace(";", ".class");
  }

  byte[] bytes(ClassFile files) {
    return files.build(name, this::build);
  }

  private void build(ClassBuilder to) {
    to.withVersion(version, 0);
    to.withFlags(ClassFile.ACC_FINAL | ClassFile.ACC_SUPER | ClassFile.ACC_SYNTHETIC);
    to.withInterfaceSymbols(shape.interfaces());
    new LambdaObjects(this).build(to);
    for (var type : shape.types()) {
      to.withMethodBody(shape.name(), type, ClassFile.ACC_PUBLIC, code -> method(code, type));
    }
  }

  private void method(CodeBuilder code, MethodTypeDesc type) {
    if (sites.size() == 1) {
      new LambdaCall(code, sites.getFirst(), type).write(name);
      return;
    }
    var labels = sites.stream().map(_ -> code.newLabel()).toList();
    var cases =
        IntStream.range(1, sites.size()).mapToObj(it -> SwitchCase.of(it, labels.get(it))).toList();
    code.aload(0).getfield(name, LambdaObjects.NUMBER, CD_int);
    code.tableswitch(labels.getFirst(), cases);
    for (var number = 0; number < sites.size(); number++) {
      code.labelBinding(labels.get(number));
      new LambdaCall(code, sites.get(number), type).write(name);
    }
  }
}
