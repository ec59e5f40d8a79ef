namespace GuideSearch.Encoders;

/// <summary>
/// The sentence model is missing, damaged or failed at a text. Trying again helps only after its files were put right or memory freed.
/// </summary>
public sealed class EncoderException(string message, Exception? inner = null) : Exception(message, inner);
