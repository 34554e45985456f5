package io.github.pavecontract.photosurl.templates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pavecontract.photosurl.garage.api.GarageApi;
import io.github.pavecontract.photosurl.garage.model.Car;
import io.github.pavecontract.photosurl.garage.model.CarAllOfState;
import io.github.pavecontract.photosurl.garage.model.Colour;
import io.github.pavecontract.photosurl.garage.model.Doors;
import io.github.pavecontract.photosurl.garage.model.JSON;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** A Retrofit interface with several operations, and parameters in the path, the query and headers. */
final class GarageApiTest {
  private static final UUID ID = UUID.fromString("0b7e5c56-8f0c-4d0a-9d4e-0f4f1f6a1d11");

  private final GarageApi api = new Retrofit.Builder()
      .baseUrl(GarageApi.BASE_URL)
      .addConverterFactory(MoshiConverterFactory.create(JSON.moshi()))
      .build()
      .create(GarageApi.class);

  @Test
  void parametersGoWhereTheContractPutsThem() {
    Request request = api.listCars(
            List.of(Colour.RED, Colour.of("light green")), null, LocalDate.of(2024, 2, 29), ID)
        .request();

    assertThat(request.method()).isEqualTo("GET");
    assertThat(request.url().toString())
        .isEqualTo(
            "https://garage.example/api/cars?colour=red&colour=light%20green&since=2024-02-29");
    assertThat(request.header("X-Trace-Id")).isEqualTo(ID.toString());
  }

  @Test
  void aBodyIsJson() throws IOException {
    Car car = Car.of(ID, List.of(), Doors.TWO, null, LocalDate.EPOCH, CarAllOfState._10_, 1);
    Request request = api.putCar(9007199254740993L, true, car).request();
    Buffer body = new Buffer();
    Objects.requireNonNull(request.body()).writeTo(body);

    assertThat(request.url().encodedPath()).isEqualTo("/api/cars/9007199254740993");
    assertThat(request.header("X-Dry-Run")).isEqualTo("true");
    assertThat(request.body().contentType()).hasToString("application/json; charset=UTF-8");
    assertThat(JSON.moshi().adapter(Car.class).fromJson(body)).isEqualTo(car);
  }

  @Test
  void aDeprecatedOperationSaysSo() throws ReflectiveOperationException {
    Method delete = GarageApi.class.getMethod("deleteCar", long.class);

    assertThat(delete.isAnnotationPresent(Deprecated.class)).isTrue();
  }

  @Test
  void theHeaderOfTheApiKeyHasAName() {
    assertThat(GarageApi.TICKET_HEADER).isEqualTo("X-Ticket");
  }
}
