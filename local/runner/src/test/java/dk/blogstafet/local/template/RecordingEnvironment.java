package dk.blogstafet.local.template;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.lang.reflect.InvocationTargetException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which variables a function reads: told by the environment itself, which the function is made
/// with.
final class RecordingEnvironment extends AbstractMap<String, String> {
  private final Map<String, String> values;
  private final Set<String> read = new TreeSet<>();

  private RecordingEnvironment(Map<String, String> values) {
    this.values = values;
  }

  /// What a handler asked its environment for when it was made.
  ///
  /// @param refusal why it could not be made; empty if it could
  record EnvironmentReads(Set<String> read, String refusal) {}

  /// Makes a handler and says what it asked its environment for.
  ///
  /// @throws ReflectiveOperationException if there is no such handler
  static EnvironmentReads of(String handler, Map<String, String> values)
      throws ReflectiveOperationException {
    var environment = new RecordingEnvironment(values);
    var type = Class.forName(handler.split("::", 2)[0]).asSubclass(RequestStreamHandler.class);
    try {
      var _ = type.getConstructor(Map.class).newInstance(environment);
      return new EnvironmentReads(environment.read, "");
    } catch (InvocationTargetException refusal) {
      return new EnvironmentReads(environment.read, String.valueOf(refusal.getCause()));
    }
  }

  @Override
  public @Nullable String get(Object key) {
    read.add(key.toString());
    return values.get(key);
  }

  @Override
  public String getOrDefault(Object key, String otherwise) {
    var value = get(key);
    return value == null ? otherwise : value;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  /// Whoever reads everything at once can't be followed.
  @Override
  public Set<Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("Ask the environment for one variable at a time");
  }
}
