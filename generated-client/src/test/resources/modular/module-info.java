module modular.app {
  requires io.github.pavecontract.photosurl.client;
  requires kotlin.stdlib;
}
