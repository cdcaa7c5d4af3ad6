package dk.blogstafet.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes JSON member by member, in call order, without a model in between.
public final class JsonWriter {
  private final JsonGenerator generator;

  private JsonWriter(JsonGenerator generator) {
    this.generator = generator;
  }

  /// Writes an object with the members that `members` writes.
  public static String object(Consumer<JsonWriter> members) {
    var text = new StringWriter();
    try (var generator = StrictJson.FACTORY.createGenerator(text)) {
      var json = new JsonWriter(generator);
      json.braces(() -> members.accept(json));
    } catch (IOException impossible) {
      throw new UncheckedIOException("A StringWriter never fails", impossible);
    }
    return text.toString();
  }

  public void text(String name, String value) {
    unchecked(() -> generator.writeStringField(name, value));
  }

  /// Writes a member only if it has a value.
  public void text(String name, Optional<String> value) {
    value.ifPresent(it -> text(name, it));
  }

  /// Writes a member only if its text is not empty.
  public void textUnlessEmpty(String name, String value) {
    if (!value.isEmpty()) {
      text(name, value);
    }
  }

  public void number(String name, long value) {
    unchecked(() -> generator.writeNumberField(name, value));
  }

  public void bool(String name, boolean value) {
    unchecked(() -> generator.writeBooleanField(name, value));
  }

  public void texts(String name, List<String> values) {
    unchecked(() -> {
      generator.writeArrayFieldStart(name);
      for (var value : values) {
        generator.writeString(value);
      }
      generator.writeEndArray();
    });
  }

  public void numbers(String name, List<Long> values) {
    unchecked(() -> {
      generator.writeArrayFieldStart(name);
      for (var value : values) {
        generator.writeNumber(value);
      }
      generator.writeEndArray();
    });
  }

  /// Writes a list of lists.
  public void textLists(String name, List<List<String>> values) {
    unchecked(() -> {
      generator.writeArrayFieldStart(name);
      for (var list : values) {
        generator.writeStartArray();
        for (var value : list) {
          generator.writeString(value);
        }
        generator.writeEndArray();
      }
      generator.writeEndArray();
    });
  }

  public void object(String name, Consumer<JsonWriter> members) {
    unchecked(() -> generator.writeFieldName(name));
    braces(() -> members.accept(this));
  }

  /// Writes a list with one object per element.
  public <T> void objects(String name, List<T> elements, BiConsumer<JsonWriter, T> members) {
    unchecked(() -> generator.writeArrayFieldStart(name));
    elements.forEach(element -> braces(() -> members.accept(this, element)));
    unchecked(generator::writeEndArray);
  }

  private void braces(Runnable members) {
    unchecked(generator::writeStartObject);
    members.run();
    unchecked(generator::writeEndObject);
  }

  private static void unchecked(JsonWriting writing) {
    try {
      writing.write();
    } catch (IOException impossible) {
      throw new UncheckedIOException("A StringWriter never fails", impossible);
    }
  }

  private interface JsonWriting {
    void write() throws IOException;
  }
}
