package dk.blogstafet.local.packing;

import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.LambdaMetafactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A place in a class that creates a lambda or a method reference.
///
/// @param shape what kind of object it creates
/// @param captures the types of the captured values
/// @param target the method that it calls
/// @param seen the interface's method at this place, with type arguments applied
record LambdaSite(
    LambdaShape shape,
    List<ClassDesc> captures,
    DirectMethodHandleDesc target,
    MethodTypeDesc seen) {
  private static final String FACTORY = LambdaMetafactory.class.descriptorString();
  private static final ClassDesc SERIALIZABLE = ClassDesc.of("java.io.Serializable");

  /// The index where the additional arguments of the second bootstrap method start: the flags.
  private static final int FLAGS = 3;

  /// The shape that places have in common whose objects may share a class.
  ///
  /// @param interfaces the functional one first, then marker interfaces
  /// @param name of the method that a lambda implements
  /// @param types that method as the interface declares it, then its bridges
  record LambdaShape(List<ClassDesc> interfaces, String name, List<MethodTypeDesc> types) {
    LambdaShape {
      interfaces = List.copyOf(interfaces);
      types = List.copyOf(types);
    }
  }

  LambdaSite {
    captures = List.copyOf(captures);
  }

  /// Returns the place; empty if the instruction calls something else, or if the object is
  /// serializable, because its serialized form names the place.
  static Optional<LambdaSite> of(InvokeDynamicInstruction call) {
    var bootstrap = call.bootstrapMethod();
    if (!bootstrap.owner().descriptorString().equals(FACTORY)) {
      return Optional.empty();
    }
    var more = new MetafactoryArguments(call.bootstrapArgs());
    var interfaces = Stream.concat(Stream.of(call.typeSymbol().returnType()), more.markers());
    var shape =
        new LambdaShape(
            interfaces.distinct().toList(),
            call.name().stringValue(),
            Stream.concat(Stream.of(more.type(0)), more.bridges()).distinct().toList());
    if (more.flag(LambdaMetafactory.FLAG_SERIALIZABLE)
        || shape.interfaces().contains(SERIALIZABLE)) {
      return Optional.empty();
    }
    var target = (DirectMethodHandleDesc) call.bootstrapArgs().get(1);
    return Optional.of(
        new LambdaSite(shape, call.typeSymbol().parameterList(), target, more.type(2)));
  }

  /// Returns the same place with another target that does the same.
  LambdaSite calling(DirectMethodHandleDesc other) {
    return new LambdaSite(shape, captures, other, seen);
  }

  /// The arguments in the order of `LambdaMetafactory.altMetafactory`; `metafactory` has the first
  /// three only.
  private record MetafactoryArguments(List<ConstantDesc> all) {
    private MethodTypeDesc type(int index) {
      return (MethodTypeDesc) all.get(index);
    }

    private boolean flag(int flag) {
      return all.size() > FLAGS && ((int) all.get(FLAGS) & flag) != 0;
    }

    private Stream<ClassDesc> markers() {
      return flag(LambdaMetafactory.FLAG_MARKERS)
          ? counted(FLAGS + 1).map(ClassDesc.class::cast)
          : Stream.empty();
    }

    private Stream<MethodTypeDesc> bridges() {
      if (!flag(LambdaMetafactory.FLAG_BRIDGES)) {
        return Stream.empty();
      }
      var markers = flag(LambdaMetafactory.FLAG_MARKERS) ? 1 + (int) all.get(FLAGS + 1) : 0;
      return counted(FLAGS + 1 + markers).map(MethodTypeDesc.class::cast);
    }

    /// Returns a list of arguments that starts with its length.
    private Stream<ConstantDesc> counted(int index) {
      return all.subList(index + 1, index + 1 + (int) all.get(index)).stream();
    }
  }
}
