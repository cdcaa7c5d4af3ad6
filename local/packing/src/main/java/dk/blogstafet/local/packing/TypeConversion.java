package dk.blogstafet.local.packing;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Converts the value on top of the stack to another type, as `LambdaMetafactory` specifies:
/// casting, boxing, unboxing and widening.
final class TypeConversion {
  private static final Map<ClassDesc, ClassDesc> PRIMITIVES =
      Stream.of(
              ConstantDescs.CD_boolean,
              ConstantDescs.CD_byte,
              ConstantDescs.CD_char,
              ConstantDescs.CD_short,
              ConstantDescs.CD_int,
              ConstantDescs.CD_long,
              ConstantDescs.CD_float,
              ConstantDescs.CD_double)
          .collect(Collectors.toMap(TypeConversion::box, it -> it));

  private final CodeBuilder code;

  TypeConversion(CodeBuilder code) {
    this.code = code;
  }

  /// Writes the conversion.
  ///
  /// @param from the type of the value as far as the JVM knows
  /// @param seen the type that the caller knows it to have; `from` itself if it knows no better
  /// @param to the type to convert to
  void convert(ClassDesc from, ClassDesc seen, ClassDesc to) {
    if (to.equals(ConstantDescs.CD_void) || from.equals(ConstantDescs.CD_void)) {
      return;
    }
    if (from.isPrimitive()) {
      primitive(from, to);
    } else if (to.isPrimitive()) {
      unbox(PRIMITIVES.containsKey(from) ? from : seen, to);
    } else {
      cast(from, seen);
      cast(seen, to);
    }
  }

  private void primitive(ClassDesc from, ClassDesc to) {
    var wanted = to.isPrimitive() ? to : PRIMITIVES.getOrDefault(to, from);
    widen(from, wanted);
    if (!to.isPrimitive()) {
      var box = box(wanted);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, wanted));
    }
  }

  /// The value may be seen as a supertype of boxes, such as `Number`, or as a type variable.
  private void unbox(ClassDesc seen, ClassDesc to) {
    var box = PRIMITIVES.containsKey(seen) ? seen : box(to);
    var value = PRIMITIVES.getOrDefault(box, to);
    code.checkcast(box);
    code.invokevirtual(box, value.displayName() + "Value", MethodTypeDesc.of(value));
    widen(value, to);
  }

  private void widen(ClassDesc from, ClassDesc to) {
    var source = TypeKind.from(from).asLoadable();
    var wanted = TypeKind.from(to).asLoadable();
    if (source != wanted) {
      code.conversion(source, wanted);
    }
  }

  private void cast(ClassDesc from, ClassDesc to) {
    if (!to.equals(from) && !to.equals(ConstantDescs.CD_Object)) {
      code.checkcast(to);
    }
  }

  private static ClassDesc box(ClassDesc primitive) {
    return switch (TypeKind.from(primitive)) {
      case BOOLEAN -> ConstantDescs.CD_Boolean;
      case BYTE -> ConstantDescs.CD_Byte;
      case CHAR -> ConstantDescs.CD_Character;
      case SHORT -> ConstantDescs.CD_Short;
      case INT -> ConstantDescs.CD_Integer;
      case LONG -> ConstantDescs.CD_Long;
      case FLOAT -> ConstantDescs.CD_Float;
      case DOUBLE -> ConstantDescs.CD_Double;
      case REFERENCE, VOID -> throw new IllegalArgumentException(primitive.displayName());
    };
  }
}
