package dk.blogstafet.local.packing;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;

/// The body of a lambda's method: it calls the target with the captured values and then with its
/// own arguments.
///
/// @param type of the method that is written
record LambdaCall(CodeBuilder code, LambdaSite site, MethodTypeDesc type) {
  /// Writes the call and the return.
  ///
  /// @param owner the class that it is written into
  void write(ClassDesc owner) {
    var target = site.target();
    if (target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
      code.new_(target.owner()).dup();
    }
    var wanted = target.invocationType();
    var captured = site.captures().size();
    for (var index = 0; index < captured; index++) {
      load(owner, index, wanted.parameterType(index));
    }
    for (var index = 0; index < type.parameterCount(); index++) {
      var given = type.parameterType(index);
      code.loadLocal(TypeKind.from(given), code.parameterSlot(index));
      convert(given, site.seen().parameterType(index), wanted.parameterType(captured + index));
    }
    invoke();
    back(wanted.returnType());
  }

  private void load(ClassDesc owner, int index, ClassDesc wanted) {
    var captured = site.captures().get(index);
    var kept = LambdaObjects.kept(captured);
    code.aload(0).getfield(owner, LambdaObjects.field(index, kept), kept);
    convert(kept, captured, wanted);
  }

  private void convert(ClassDesc from, ClassDesc seen, ClassDesc to) {
    new TypeConversion(code).convert(from, seen, to);
  }

  private void invoke() {
    var target = site.target();
    var owner = target.owner();
    var name = target.methodName();
    var signature = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
    switch (target.kind()) {
      case STATIC -> code.invokestatic(owner, name, signature);
      case INTERFACE_STATIC -> code.invokestatic(owner, name, signature, true);
      case VIRTUAL -> code.invokevirtual(owner, name, signature);
      case INTERFACE_VIRTUAL -> code.invokeinterface(owner, name, signature);
      case CONSTRUCTOR -> code.invokespecial(owner, ConstantDescs.INIT_NAME, signature);
      case SPECIAL, INTERFACE_SPECIAL, GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
          throw new IllegalArgumentException("Can't be called from elsewhere: " + target);
    }
  }

  private void back(ClassDesc given) {
    var wanted = type.returnType();
    if (wanted.equals(ConstantDescs.CD_void)) {
      drop(given);
    } else {
      convert(given, given, wanted);
    }
    code.return_(TypeKind.from(wanted));
  }

  private void drop(ClassDesc given) {
    switch (TypeKind.from(given).slotSize()) {
      case 0 -> {}
      case 1 -> code.pop();
      default -> code.pop2();
    }
  }
}
