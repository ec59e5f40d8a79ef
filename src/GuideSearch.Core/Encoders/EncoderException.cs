namespace GuideSearch.Encoders;

/// <summary>The sentence model is missing or damaged. Trying again helps only after its files were put right.</summary>
public sealed class EncoderException(string message, Exception? inner = null) : Exception(message, inner);
