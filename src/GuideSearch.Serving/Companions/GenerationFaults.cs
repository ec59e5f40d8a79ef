namespace GuideSearch.Serving.Companions;

/// <summary>A generation is not what was written; the message goes on from its name.</summary>
internal sealed class DamagedGenerationException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A generation was written by another version of the program.</summary>
internal sealed class OtherSchemaException(string message) : Exception(message);
