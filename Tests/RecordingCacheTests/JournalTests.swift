import RecordingCache
import Testing
