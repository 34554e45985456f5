module com.example.modules {
  requires io.github.pavecontract.photosurl.client;
  // OkHttp is no named module, and so cannot say that it needs it.
  requires kotlin.stdlib;
}
