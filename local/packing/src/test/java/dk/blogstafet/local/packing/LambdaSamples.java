package dk.blogstafet.local.packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/// Lambdas and method references of every kind, and their results. [LambdaCompilerTest] packs it
/// ahead of time, so no test runs it directly.
@SuppressWarnings({
  "BoxingComparator",
  "CompareToZero",
  "IdentityBinaryExpression",
  "ReferenceEquality",
  "ReturnValueIgnored",
  "UnnecessaryLambda",
  "UnnecessaryStringBuilder"
}) // the test examines the compiler's output
public final class LambdaSamples extends LambdaParent implements LambdaInterface {
  private static final String NAME = "stafet";

  private final List<String> heard = new ArrayList<>();

  /// Returns the result of every sample under its name.
  public static Map<String, String> results() throws Exception {
    var samples = new LambdaSamples();
    var results = new TreeMap<String, String>();
    samples.capturing(results);
    samples.references(results);
    samples.conversions(results);
    samples.interfaces(results);
    samples.remaining(results);
    return results;
  }

  private void capturing(Map<String, String> results) {
    var z = true;
    byte b = 1;
    var c = 'c';
    short s = 2;
    var i = 3;
    var j = 4L;
    var f = 5f;
    var d = 6d;
    var text = new StringBuilder("tekst");
    Supplier<String> all = () -> text + NAME + z + b + c + s + i + j + f + d + heard;
    results.put("captures everything", all.get());
    Supplier<Supplier<String>> nested = () -> () -> NAME + j;
    results.put("makes lambdas in lambdas", nested.get().get());
    var kept = new ArrayList<Supplier<Integer>>();
    for (var number = 0; number < 3; number++) {
      int mine = number;
      kept.add(number % 2 == 0 ? () -> mine : () -> -mine);
    }
    results.put("keeps each its own", kept.stream().map(Supplier::get).toList().toString());
    results.put("makes one object of what captures nothing", "" + (nothing() == nothing()));
    results.put("makes another object for each capture", "" + (this.own() == this.own()));
  }

  private static Runnable nothing() {
    return () -> {};
  }

  private Supplier<String> own() {
    return () -> NAME + heard;
  }

  private void references(Map<String, String> results) {
    Function<Integer, List<String>> constructor = ArrayList::new;
    results.put("calls a constructor", constructor.apply(3).toString());
    Supplier<HiddenNeighbour> hidden = HiddenNeighbour::new;
    results.put("calls a private constructor of the nest", hidden.get().toString());
    Supplier<LambdaSamples> self = LambdaSamples::new;
    results.put("calls its own private constructor", self.get().heard.toString());
    IntFunction<String[]> array = String[]::new;
    results.put("makes an array", "" + array.apply(4).length);
    Supplier<String> bound = NAME::toUpperCase;
    results.put("calls a method of what is bound", bound.get());
    Function<String, Integer> unbound = String::length;
    results.put("calls a method of what it gets", unbound.apply(NAME).toString());
    Function<CharSequence, Integer> face = CharSequence::length;
    results.put("calls a method of an interface", face.apply(NAME).toString());
    Function<String, String> mine = this::whisper;
    results.put("calls a private method of its own", mine.apply(NAME) + heard);
    Function<String, String> still = LambdaSamples::shout;
    results.put("calls a private static method", still.apply(NAME));
    Supplier<String> parents = super::said;
    results.put("calls what it overrides", parents.get());
    Supplier<String> others = new HiddenNeighbour()::secret;
    results.put("calls a private method of the nest", others.get());
  }

  private LambdaSamples() {}

  private String whisper(String text) {
    heard.add(text);
    return text.toLowerCase(java.util.Locale.ROOT) + ".";
  }

  private static String shout(String text) {
    return text + "!";
  }

  @Override
  String said() {
    return "overridden";
  }

  private void conversions(Map<String, String> results) throws Exception {
    ToLongFunction<Integer> unboxedAndWidened = Integer::intValue;
    ToDoubleFunction<Character> narrow = it -> it;
    LongSupplier widened = NAME::length;
    Function<Integer, Object> boxed = Math::abs;
    BiFunction<Integer, Integer, Long> sum = (one, other) -> (long) one + other;
    IntUnaryOperator plain = Math::negateExact;
    Comparator<Integer> boxes = Integer::compare;
    Function<Object[], List<Object>> varargs = List::of;
    Supplier<List<Integer>> none = List::of;
    BiFunction<String, Object, String> format = String::format;
    Callable<Object> generic = () -> NAME;
    Runnable dropped = NAME::length;
    Runnable droppedTwice = System::nanoTime;
    dropped.run();
    droppedTwice.run();
    results.put("unboxes and widens", "" + unboxedAndWidened.applyAsLong(7));
    results.put("widens a letter", "" + narrow.applyAsDouble('a'));
    results.put("widens what it gives", "" + widened.getAsLong());
    results.put("boxes what it gives", boxed.apply(-8).toString());
    results.put("takes boxes", sum.apply(1, 2).toString());
    results.put("takes the plain", "" + plain.applyAsInt(9));
    results.put("compares boxes", "" + boxes.compare(1, 2));
    results.put("takes an array for many", varargs.apply(new Object[] {1, "to"}).toString());
    results.put("takes none for many", none.get().toString());
    results.put("makes an array of one", format.apply("%s og", NAME));
    results.put("gives what a type variable stands for", generic.call().toString());
  }

  private void interfaces(Map<String, String> results) {
    var marked = (Supplier<String> & Marker) () -> NAME;
    results.put("is what marks it", marked.get() + (marked instanceof Marker));
    Narrowed narrowed = text -> text + "?";
    Function<String, String> wide = narrowed;
    results.put("has bridges", narrowed.apply(NAME) + wide.apply(NAME));
    results.put("has default methods", wide.andThen(LambdaSamples::shout).apply(NAME));
    results.put("is made in interfaces", greeting().get());
    Comparator<String> order = Comparator.comparing(String::length);
    results.put("is handed on", "" + order.thenComparing(it -> it).compare("b", "a"));
  }

  private void remaining(Map<String, String> results) throws Exception {
    var kept = (Supplier<String> & Serializable) () -> NAME;
    results.put("can be serialized", ((Supplier<?>) again(kept)).get().toString());
    Supplier<String> failing =
        () -> {
          throw new IllegalStateException("sådan");
        };
    try {
      results.put("throws", failing.get());
    } catch (IllegalStateException failure) {
      results.put("throws", failure.getMessage());
    }
  }

  private static Object again(Object it) throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(it);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  /// A marker interface.
  interface Marker {}

  /// Its method has a bridge, because of type erasure.
  interface Narrowed extends Function<String, String> {
    @Override
    String apply(String text);
  }

  /// Its method's frames need the common superclass of [HiddenNeighbour] and [LambdaSamples].
  static final class Torn {
    private Torn() {}

    static Supplier<String> either(boolean one) {
      var it = one ? new HiddenNeighbour() : new LambdaSamples();
      return () -> it.toString();
    }
  }

  /// Another class of the nest.
  private static final class HiddenNeighbour {
    private HiddenNeighbour() {}

    private String secret() {
      return "hemmeligt";
    }

    @Override
    public String toString() {
      return secret();
    }
  }
}
