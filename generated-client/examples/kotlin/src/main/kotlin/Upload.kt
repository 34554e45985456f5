import io.github.pavecontract.photosurl.client.PhotoSubmitter
import io.github.pavecontract.photosurl.client.PhotosUrlClient
import io.github.pavecontract.photosurl.client.PhotosUrlException.SessionClosed
import io.github.pavecontract.photosurl.client.model.Photo
import io.github.pavecontract.photosurl.client.model.PhotoLabel

/** Submits photos, and says which labels were refused, and why; null if the session is closed. */
fun refusals(pave: PhotoSubmitter, session: String, photos: Map<PhotoLabel, String>): Map<PhotoLabel, String>? =
    try {
        pave.submit(session, photos.map { (label, url) -> Photo.of(label, url) })
            .refused()
            .associate { it.label() to it.message() }
    } catch (e: SessionClosed) {
        null
    }

/** Needs the API key in `PAVE_API_KEY`; the arguments are the session key, and the URL of the photo. */
fun main(args: Array<String>) {
    println(refusals(PhotosUrlClient.fromEnv(), args[0], mapOf(PhotoLabel.VIN to args[1])))
}
