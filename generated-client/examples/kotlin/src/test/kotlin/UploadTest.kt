import io.github.pavecontract.photosurl.client.PhotosUrlClient
import io.github.pavecontract.photosurl.client.model.PhotoLabel
import io.github.pavecontract.photosurl.sandbox.PhotosUrlSandbox
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

@PhotosUrlSandbox
class UploadTest {
    private val photos = mapOf(PhotoLabel.VIN to "https://example.com/vin.jpg")

    @Test
    fun `a label is accepted once`(pave: PhotosUrlClient) {
        assertEquals(emptyMap<PhotoLabel, String>(), refusals(pave, "OPEN-1", photos))
        assertEquals(setOf(PhotoLabel.VIN), refusals(pave, "OPEN-1", photos)?.keys)
    }

    @Test
    fun `a closed session is told apart`(pave: PhotosUrlClient) {
        assertNull(refusals(pave, "CLOSED-1", photos))
    }
}
