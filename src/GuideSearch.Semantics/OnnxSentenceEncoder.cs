using System.Text.Json;
using GuideSearch.Encoders;
using Microsoft.ML.OnnxRuntime;

namespace GuideSearch.Semantics;

/// <summary>The sentence model of a folder, run by ONNX Runtime: one text at a time, one thread for each.</summary>
/// <remarks>Several threads may encode at once; they share the weights. Some 60 MB of memory.</remarks>
public sealed class OnnxSentenceEncoder : ISentenceEncoder, IDisposable
{
    private const string Ids = "input_ids";
    private const string Mask = "attention_mask";
    private const string Embedding = "sentence_embedding";

    private static readonly Lazy<OrtEnv> _runtime = new(StartRuntime);

    private readonly WordPieces _tokenizer;
    private readonly InferenceSession _session;
    private readonly RunOptions _run = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };

    private OnnxSentenceEncoder(string modelHash, WordPieces tokenizer, InferenceSession session)
    {
        (ModelHash, _tokenizer, _session) = (modelHash, tokenizer, session);
        Dimensions = session.OutputMetadata[Embedding].Dimensions[^1];
    }

    public string ModelHash { get; }

    public int Dimensions { get; }

    /// <summary>Reads a model, in some 200 ms.</summary>
    /// <param name="folder">With <c>encoder.onnx</c>, <c>vocab.txt</c> and <c>tokenizer.settings.json</c>.</param>
    /// <exception cref="EncoderException">A file is missing or damaged, or this machine cannot run the model.</exception>
    public static OnnxSentenceEncoder Load(string folder)
    {
        var files = ModelFiles.Read(folder);
        InferenceSession? session = null;
        try
        {
            var tokenizer = new WordPieces(files.ReadVocabulary(), TokenizerSettings.Parse(files.Settings));
            session = Open(files.Model);
            return new(files.Hash(), tokenizer, session);
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException or KeyNotFoundException
            or OnnxRuntimeException or TypeInitializationException or DllNotFoundException)
        {
            session?.Dispose();
            throw new EncoderException($"The sentence model in '{folder}' is damaged or does not run here: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public float[] Encode(string text)
    {
        var ids = _tokenizer.Encode(text);
        var mask = new long[ids.Length];
        Array.Fill(mask, 1);
        long[] shape = [1, ids.Length];
        using var idValue = OrtValue.CreateTensorValueFromMemory(ids, shape);
        using var maskValue = OrtValue.CreateTensorValueFromMemory(mask, shape);
        try
        {
            using var results = _session.Run(_run, [Ids, Mask], [idValue, maskValue], [Embedding]);
            return results[0].GetTensorDataAsSpan<float>().ToArray();
        }
        catch (OnnxRuntimeException e)
        {
            throw new EncoderException($"The sentence model failed at a text: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public PieceCount Count(string text) => _tokenizer.Count(text);

    public void Dispose()
    {
        _run.Dispose();
        _session.Dispose();
    }

    /// <summary>What fails is thrown; told by the runtime too, it would stand between the lines of the program's own log.</summary>
    private static OrtEnv StartRuntime()
    {
        var quiet = new EnvironmentCreationOptions { logId = nameof(GuideSearch), logLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        var runtime = OrtEnv.CreateInstanceWithOptions(ref quiet);
        runtime.DisableTelemetryEvents();
        return runtime;
    }

    private static InferenceSession Open(byte[] model)
    {
        _ = _runtime.Value;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        return new(model, options);
    }
}
