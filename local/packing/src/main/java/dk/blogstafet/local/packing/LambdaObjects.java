package dk.blogstafet.local.packing;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.CLASS_INIT_NAME;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Writes the members that create the objects of a [LambdaClass]: fields for captured values,
/// constructors, a constant for each place that captures nothing, a factory for each other.
///
/// All fields are final, like those of the JVM's own lambdas: an object may be published to another
/// thread without synchronisation.
record LambdaObjects(LambdaClass its) {
  static final String NUMBER = "number";

  private static final int FIELD = ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL;

  static String constant(int number) {
    return "constant" + number;
  }

  static String factory(int number) {
    return "make" + number;
  }

  /// Returns the name of the field for the capture of this index. Lambdas share a field, whatever
  /// the capture's type.
  static String field(int index, ClassDesc kept) {
    return (kept.isPrimitive() ? kept.displayName() : "object") + index;
  }

  /// Returns the type of the field for a capture.
  static ClassDesc kept(ClassDesc captured) {
    return captured.isPrimitive() ? captured : CD_Object;
  }

  void build(ClassBuilder to) {
    to.withField(NUMBER, CD_int, FIELD);
    fields().forEach((name, type) -> to.withField(name, type, FIELD));
    its.sites().stream()
        .map(LambdaObjects::constructor)
        .distinct()
        .forEach(type ->
            to.withMethodBody(
                INIT_NAME, type, ClassFile.ACC_PRIVATE, code -> construct(code, type)));
    constants(to);
    numbers(false).forEach(number -> factory(to, number));
  }

  /// Each lambda sets the fields of its captures; the others stay empty.
  private Map<String, ClassDesc> fields() {
    var fields = new LinkedHashMap<String, ClassDesc>();
    for (var site : its.sites()) {
      for (var index = 0; index < site.captures().size(); index++) {
        var kept = kept(site.captures().get(index));
        fields.put(field(index, kept), kept);
      }
    }
    return fields;
  }

  private static MethodTypeDesc constructor(LambdaSite site) {
    var kept = site.captures().stream().map(LambdaObjects::kept);
    return MethodTypeDesc.of(CD_void, Stream.concat(Stream.of(CD_int), kept).toList());
  }

  private void construct(CodeBuilder code, MethodTypeDesc type) {
    code.aload(0).invokespecial(CD_Object, INIT_NAME, MTD_void);
    code.aload(0).iload(1).putfield(its.name(), NUMBER, CD_int);
    for (var index = 1; index < type.parameterCount(); index++) {
      var kept = type.parameterType(index);
      code.aload(0).loadLocal(TypeKind.from(kept), code.parameterSlot(index));
      code.putfield(its.name(), field(index - 1, kept), kept);
    }
    code.return_();
  }

  private void constants(ClassBuilder to) {
    if (numbers(true).findAny().isEmpty()) {
      return;
    }
    var flags = ClassFile.ACC_STATIC | ClassFile.ACC_FINAL;
    numbers(true).forEach(number -> to.withField(constant(number), its.type(), flags));
    to.withMethodBody(
        CLASS_INIT_NAME,
        MTD_void,
        ClassFile.ACC_STATIC,
        code -> {
          numbers(true).forEach(number -> constant(code, number));
          code.return_();
        });
  }

  private void constant(CodeBuilder code, int number) {
    code.new_(its.name()).dup().loadConstant(number);
    code.invokespecial(its.name(), INIT_NAME, MethodTypeDesc.of(CD_void, CD_int));
    code.putstatic(its.name(), constant(number), its.type());
  }

  private void factory(ClassBuilder to, int number) {
    var site = its.sites().get(number);
    var type = MethodTypeDesc.of(its.type(), site.captures());
    to.withMethodBody(
        factory(number), type, ClassFile.ACC_STATIC, code -> factory(code, number, type));
  }

  private void factory(CodeBuilder code, int number, MethodTypeDesc type) {
    code.new_(its.name()).dup().loadConstant(number);
    for (var index = 0; index < type.parameterCount(); index++) {
      code.loadLocal(TypeKind.from(type.parameterType(index)), code.parameterSlot(index));
    }
    code.invokespecial(its.name(), INIT_NAME, constructor(its.sites().get(number))).areturn();
  }

  private IntStream numbers(boolean capturingNothing) {
    return IntStream.range(0, its.sites().size())
        .filter(number -> its.sites().get(number).captures().isEmpty() == capturingNothing);
  }
}
