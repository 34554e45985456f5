package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonWriter;
import io.github.pavecontract.photosurl.garage.model.Car;
import io.github.pavecontract.photosurl.garage.model.CarAllOfEngine;
import io.github.pavecontract.photosurl.garage.model.CarAllOfState;
import io.github.pavecontract.photosurl.garage.model.Colour;
import io.github.pavecontract.photosurl.garage.model.Doors;
import io.github.pavecontract.photosurl.garage.model.JSON;
import io.github.pavecontract.photosurl.garage.model.Repair;
import io.github.pavecontract.photosurl.garage.model.Van;
import io.github.pavecontract.photosurl.garage.model.Wheel;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** Models with arrays, maps, nesting, nullable, dates, integer enums and allOf, from another contract. */
final class GarageModelTest {
  private static final JsonAdapter<Car> CARS = JSON.moshi().adapter(Car.class);
  private static final ObjectMapper TREES = new ObjectMapper();

  private final String json = Files.readString(Path.of("src/test/resources/specs/car.json"));
  private final Car car = Car.of(
      UUID.fromString("0b7e5c56-8f0c-4d0a-9d4e-0f4f1f6a1d11"),
      List.of(Wheel.of(17)),
      Doors.FOUR,
      null,
      LocalDate.of(2024, 2, 29),
      CarAllOfState.IN_REPAIR,
      1);

  GarageModelTest() throws IOException {}

  @Test
  void everyKindOfPropertySurvivesARoundTrip() throws IOException {
    Car read = CARS.fromJson(json);

    assertThat(TREES.readTree(CARS.toJson(read))).isEqualTo(TREES.readTree(json));
    assertThat(CARS.fromJson(CARS.toJson(read))).isEqualTo(read).hasSameHashCodeAs(read);
    assertThat(read.toBuilder().build()).isEqualTo(read);
    assertThat(read.price()).isEqualTo(new BigDecimal("12345678901234567890.12"));
    assertThat(read.propertyClass()).isEqualTo(9007199254740993L);
  }

  @Test
  void aRequiredNullableProperyIsWrittenAsNullAndMustBeThere() throws IOException {
    assertThat(CARS.toJson(car)).contains("\"owner\":null").doesNotContain("colour");
    assertThatThrownBy(() -> CARS.fromJson(json.replace("\"owner\"", "\"keeper\"")))
        .hasMessage("Required value 'owner' missing at $");
  }

  @Test
  void writingNullsIsLeftAsItWasFound() throws IOException {
    JsonWriter writer = JsonWriter.of(new Buffer());

    CARS.toJson(writer, car);

    assertThat(writer.getSerializeNulls()).isFalse();
  }

  @Test
  void anOptionalPropertyMayBeNull() throws IOException {
    assertThat(CARS.fromJson(json.replace("\"dark-blue\"", "null")).colour()).isNull();
  }

  @Test
  void unknownPropertiesAndUnknownValuesDoNotMatter() throws IOException {
    String later = json.replace("{\"what\"", "{\"who\": [{}], \"what\"")
        .replace("dark-blue", "mauve")
        .replace("\"doors\": 4", "\"doors\": 5");

    Car read = CARS.fromJson(later);

    assertThat(read.colour()).isEqualTo(Colour.of("mauve")).returns(false, Colour::isKnown);
    assertThat(read.doors()).isEqualTo(Doors.of(5)).returns(false, Doors::isKnown);
    assertThat(CARS.toJson(read)).contains("\"mauve\"", "\"doors\":5");
  }

  @Test
  void knownValuesAreTheConstants() {
    assertThat(Doors.of(-1)).isSameAs(Doors.UNKNOWN).returns(true, Doors::isKnown);
    assertThat(Colour.of("dark-blue")).isSameAs(Colour.DARK_BLUE).hasToString("dark-blue");
    assertThat(Doors.known()).containsExactly(Doors.TWO, Doors.FOUR, Doors.UNKNOWN);
  }

  @Test
  void listsAndMapsAreCopiedToTheirDepths() {
    List<Repair> repairs = new ArrayList<>(List.of(Repair.of(BigDecimal.TEN, "brakes")));
    Map<String, List<Repair>> history = new HashMap<>(Map.of("2023", repairs));
    Car built = car.toBuilder().history(history).build();

    repairs.clear();
    history.clear();

    assertThat(built.history())
        .hasSize(1)
        .hasEntrySatisfying("2023", kept -> assertThat(kept).hasSize(1).isUnmodifiable());
    assertThat(built.history()).isUnmodifiable();
    assertThat(built.wheels()).isUnmodifiable();
  }

  @Test
  @SuppressWarnings("NullAway") // Which refuses it, too, where it is used.
  void nullIsRefusedWhereTheContractDoesNotAllowIt() {
    List<String> withNull = new ArrayList<>();
    withNull.add(null);

    assertThat(car.toBuilder().notes(withNull).build().notes()).containsOnlyNulls();
    assertThatNullPointerException().isThrownBy(() -> car.toBuilder().seats(withNull));
    assertThatNullPointerException()
        .isThrownBy(() -> car.toBuilder().doors(null))
        .withMessage("doors");
  }

  @Test
  void aFactoryTakesWhatTheContractNamesForIt() {
    CarAllOfEngine engine = CarAllOfEngine.of("turbo", "diesel");

    assertThat(engine)
        .isEqualTo(CarAllOfEngine.builder().fuel("diesel").value("turbo").build());
    assertThat(Van.class.getMethods()).extracting(Method::getName).doesNotContain("of");
  }

  @Test
  void aBuilderNamesTheRequiredPropertyThatItLacks() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Car.builder().id(car.id()).build())
        .withMessage("Required property 'wheels' is missing");
    assertThatIllegalStateException()
        .isThrownBy(() ->
            Car.builder().id(car.id()).wheels(car.wheels()).doors(Doors.TWO).build())
        .withMessage("Required property 'owner' is missing");
  }

  @Test
  void whatIsMissingOrMistypedIsNamedByItsPath() {
    assertFails(
        "\"17\"",
        "{\"size\": 17}",
        "{\"size\": \"17\"}",
        "Expected an int but was STRING at $.wheels[1].size");
    assertFails("none", "{\"size\": 17}", "{}", "Required value 'size' missing at $.wheels[1]");
    assertFails("null", "{\"size\": 17}", "null", "Expected an object but was NULL at $.wheels[1]");
    assertFails(
        "map",
        "\"cost\": 10",
        "\"costs\": 10",
        "Required value 'cost' missing at $.history.2023[0]");
    assertFails(
        "depth", "[[1, 2]", "[[1, true]", "Expected an int but was BOOLEAN at $.matrix[0][1]");
    assertFails(
        "date",
        "\"2024-02-29\"",
        "\"2023-02-29\"",
        "Expected an RFC 3339 date but was '2023-02-29' at $.first-seen");
    assertFails(
        "uuid",
        "\"0b7e",
        "\"zz7e",
        "Expected a UUID but was 'zz7e5c56-8f0c-4d0a-9d4e-0f4f1f6a1d11' at $.id");
    assertFails(
        "array",
        "\"matrix\": [[",
        "\"matrix\": [{}, [",
        "Expected an array but was BEGIN_OBJECT at $.matrix[0]");
    assertFails("tags", "\"a\": \"1\"", "\"a\": 1", "Expected a string but was NUMBER at $.tags.a");
  }

  private void assertFails(String what, String from, String to, String message) {
    assertThatThrownBy(() -> CARS.fromJson(json.replace(from, to)))
        .as(what)
        .isInstanceOf(JsonDataException.class)
        .hasMessage(message);
  }
}
