package io.github.pavecontract.photosurl.client;

import io.github.pavecontract.photosurl.client.PhotosUrlException.Transport;
import io.github.pavecontract.photosurl.client.PhotosUrlException.WithResponse;
import io.github.pavecontract.photosurl.client.model.PhotoResults;
import io.github.pavecontract.photosurl.client.model.PhotoSubmission;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** The ways to send a submission. Each answers with an HTTP status or fails with an IOException. */
enum Way {
  SUBMIT {
    @Override
    int send(PhotosUrlClient client, String session, PhotoSubmission photos) throws IOException {
      try {
        return client.submit(session, photos.photos()).status();
      } catch (PhotosUrlException e) {
        return status(e);
      }
    }
  },
  SUBMIT_ASYNC {
    @Override
    int send(PhotosUrlClient client, String session, PhotoSubmission photos) throws IOException {
      try {
        return client.submitAsync(session, photos.photos()).join().status();
      } catch (CompletionException e) {
        return status(e.getCause());
      }
    }
  },
  RAW_EXECUTE {
    @Override
    int send(PhotosUrlClient client, String session, PhotoSubmission photos) throws IOException {
      return client.api().submitPhotoUrls(session, photos).execute().code();
    }
  },
  RAW_ENQUEUE {
    @Override
    int send(PhotosUrlClient client, String session, PhotoSubmission photos) throws IOException {
      CompletableFuture<Integer> code = new CompletableFuture<>();
      client.api().submitPhotoUrls(session, photos).enqueue(new Callback<PhotoResults>() {
        @Override
        public void onResponse(Call<PhotoResults> call, Response<PhotoResults> response) {
          code.complete(response.code());
        }

        @Override
        public void onFailure(Call<PhotoResults> call, Throwable e) {
          code.completeExceptionally(e);
        }
      });
      try {
        return code.join();
      } catch (CompletionException e) {
        return status(e.getCause());
      }
    }
  };

  abstract int send(PhotosUrlClient client, String session, PhotoSubmission photos)
      throws IOException;

  private static int status(@Nullable Throwable e) throws IOException {
    if (e instanceof WithResponse answered) {
      return answered.status();
    }
    throw e instanceof Transport && e.getCause() instanceof IOException cause
        ? cause
        : new IOException(e);
  }
}
