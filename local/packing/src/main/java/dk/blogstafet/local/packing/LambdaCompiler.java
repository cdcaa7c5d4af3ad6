package dk.blogstafet.local.packing;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Rewrites a class with lambdas, so that the JVM has no classes to generate at run time.
final class LambdaCompiler {
  private final LambdaHost host;
  private final Map<LambdaSite.LambdaShape, LambdaClass> classes = new LinkedHashMap<>();

  LambdaCompiler(LambdaHost host) {
    this.host = host;
    var shapes =
        host.sites()
            .distinct()
            .collect(
                Collectors.groupingBy(LambdaSite::shape, LinkedHashMap::new, Collectors.toList()));
    shapes.forEach((shape, sites) -> classes.put(shape, generatedClasses(shape, sites)));
  }

  private LambdaClass generatedClasses(LambdaSite.LambdaShape shape, List<LambdaSite> sites) {
    var name = host.model().thisClass().asInternalName() + "$$Lambdas" + classes.size();
    var version = host.model().majorVersion();
    return new LambdaClass(ClassDesc.ofInternalName(name), version, shape, sites);
  }

  /// Returns the classes that replace the lambdas; none if the class has to stay unchanged.
  List<LambdaClass> generatedClasses() {
    return List.copyOf(classes.values());
  }

  /// Returns the class itself, which creates its lambdas from those classes.
  byte[] bytes(ClassFile files) {
    var rewriting = ((ClassTransform) this::rewrite);
    return files.transformClass(
        host.model(), rewriting.andThen(ClassTransform.endHandler(this::giveAccess)));
  }

  private void rewrite(ClassBuilder to, ClassElement element) {
    if (element instanceof MethodModel method
        && (host.isCalledFromGenerated(method) || hasLambdas(method))) {
      to.withMethod(
          method.methodName(), method.methodType(), flags(method), it -> rewrite(it, method));
    } else {
      to.with(element);
    }
  }

  private boolean hasLambdas(MethodModel method) {
    return method.code().stream()
        .flatMap(CodeModel::elementStream)
        .anyMatch(it -> it instanceof InvokeDynamicInstruction call && host.site(call).isPresent());
  }

  private int flags(MethodModel method) {
    var flags = method.flags().flagsMask();
    return host.isCalledFromGenerated(method)
        ? (flags & ~ClassFile.ACC_PRIVATE) | visible()
        : flags;
  }

  /// An interface's methods are either private or public.
  private int visible() {
    return host.isInterface() ? ClassFile.ACC_PUBLIC : 0;
  }

  private void rewrite(MethodBuilder to, MethodModel method) {
    for (var element : method) {
      switch (element) {
        case AccessFlags _ -> {}
        case CodeModel code when hasLambdas(method) -> to.transformCode(code, this::rewrite);
        default -> to.with(element);
      }
    }
  }

  private void rewrite(CodeBuilder to, CodeElement element) {
    if (element instanceof InvokeDynamicInstruction call) {
      host.site(call).ifPresentOrElse(site -> make(to, site), () -> to.with(element));
    } else {
      to.with(element);
    }
  }

  private void make(CodeBuilder to, LambdaSite site) {
    Objects.requireNonNull(classes.get(site.shape())).make(to, site);
  }

  private void giveAccess(ClassBuilder to) {
    host.reached()
        .forEach(method -> {
          var access = host.access(method);
          to.withMethodBody(
              access.methodName(),
              access.invocationType(),
              ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC | visible(),
              code -> pass(code, method));
        });
  }

  private void pass(CodeBuilder code, MethodModel method) {
    var types = method.methodTypeSymbol();
    code.aload(0);
    for (var index = 0; index < types.parameterCount(); index++) {
      var kind = TypeKind.from(types.parameterType(index));
      code.loadLocal(kind, code.parameterSlot(index + 1));
    }
    var owner = host.model().thisClass().asSymbol();
    var name = method.methodName().stringValue();
    code.invokespecial(owner, name, types, host.isInterface());
    code.return_(TypeKind.from(types.returnType()));
  }
}
