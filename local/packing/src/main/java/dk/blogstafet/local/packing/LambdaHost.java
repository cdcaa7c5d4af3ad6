package dk.blogstafet.local.packing;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.MethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A class with lambdas, and its members that the generated classes may call.
final class LambdaHost {
  private static final String ACCESS = "beside$";

  private final ClassModel model;
  private final Map<MethodKey, MethodModel> methods;
  private final Function<ClassDesc, Optional<ClassModel>> neighbours;
  private final Set<MethodKey> opened;

  /// @param neighbours finds other classes that are packed
  LambdaHost(ClassModel model, Function<ClassDesc, Optional<ClassModel>> neighbours) {
    this.model = model;
    this.neighbours = neighbours;
    this.methods = model.methods().stream().collect(Collectors.toMap(MethodKey::of, it -> it));
    this.opened =
        reachable()
            .map(LambdaSite::target)
            .filter(this::isPrivate)
            .map(MethodKey::of)
            .collect(Collectors.toSet());
  }

  /// Identifies a method within its class.
  private record MethodKey(String name, String type) {
    static MethodKey of(MethodModel method) {
      return new MethodKey(method.methodName().stringValue(), method.methodType().stringValue());
    }

    static MethodKey of(DirectMethodHandleDesc target) {
      return new MethodKey(target.methodName(), target.lookupDescriptor());
    }
  }

  ClassModel model() {
    return model;
  }

  /// Returns all places that create a lambda that can be replaced.
  Stream<LambdaSite> sites() {
    return reachable().map(this::fromBeside);
  }

  /// Returns the place as a generated class sees it; empty if the lambda can't be replaced.
  Optional<LambdaSite> site(InvokeDynamicInstruction call) {
    return LambdaSite.of(call).filter(this::isReachable).map(this::fromBeside);
  }

  /// Returns whether a private method of the host is called by generated classes.
  boolean isCalledFromGenerated(MethodModel method) {
    return isOpened(method) && !needsAccess(method);
  }

  /// Returns private instance methods that generated classes call. They stay private, else they
  /// could be overridden; a static method of the host delegates to them.
  Stream<MethodModel> reached() {
    return model.methods().stream().filter(it -> isOpened(it) && needsAccess(it));
  }

  /// Returns the static method that delegates to a private one of the host.
  DirectMethodHandleDesc access(MethodModel method) {
    var kind = isInterface() ? Kind.INTERFACE_STATIC : Kind.STATIC;
    var owner = model.thisClass().asSymbol();
    return MethodHandleDesc.ofMethod(
        kind,
        owner,
        ACCESS + method.methodName().stringValue(),
        method.methodTypeSymbol().insertParameterTypes(0, owner));
  }

  boolean isInterface() {
    return model.flags().has(AccessFlag.INTERFACE);
  }

  private Stream<LambdaSite> reachable() {
    return model.methods().stream()
        .flatMap(method -> method.code().stream())
        .flatMap(code -> code.elementStream())
        .filter(InvokeDynamicInstruction.class::isInstance)
        .flatMap(call -> LambdaSite.of((InvokeDynamicInstruction) call).stream())
        .filter(this::isReachable);
  }

  private LambdaSite fromBeside(LambdaSite site) {
    return declared(site.target())
        .filter(method -> isOpened(method) && needsAccess(method))
        .map(method -> site.calling(access(method)))
        .orElse(site);
  }

  private boolean isOpened(MethodModel method) {
    return isPrivate(method) && opened.contains(MethodKey.of(method));
  }

  private static boolean needsAccess(MethodModel method) {
    return !method.flags().has(AccessFlag.STATIC)
        && !method.methodName().equalsString(ConstantDescs.INIT_NAME);
  }

  /// Private methods of other classes of a nest can't be called; nor can what only `super` calls.
  private boolean isReachable(LambdaSite site) {
    var target = site.target();
    return isPrivate(target) ? isOwn(target) : !isSpecial(target);
  }

  private static boolean isSpecial(DirectMethodHandleDesc target) {
    return target.kind() == Kind.SPECIAL || target.kind() == Kind.INTERFACE_SPECIAL;
  }

  private boolean isPrivate(DirectMethodHandleDesc target) {
    return declared(target).filter(LambdaHost::isPrivate).isPresent();
  }

  private static boolean isPrivate(MethodModel method) {
    return method.flags().has(AccessFlag.PRIVATE);
  }

  private boolean isOwn(DirectMethodHandleDesc target) {
    return target.owner().equals(model.thisClass().asSymbol());
  }

  private Optional<MethodModel> declared(DirectMethodHandleDesc target) {
    var key = MethodKey.of(target);
    if (isOwn(target)) {
      return Optional.ofNullable(methods.get(key));
    }
    return neighbours.apply(target.owner()).stream()
        .flatMap(owner -> owner.methods().stream())
        .filter(method -> MethodKey.of(method).equals(key))
        .findFirst();
  }
}
