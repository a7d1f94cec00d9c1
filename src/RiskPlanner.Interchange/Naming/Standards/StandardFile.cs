using RiskPlanner.Model;
using RiskPlanner.Naming;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>Reads and writes naming standards: YAML (docs/naming/standards.md). Safe between threads.</summary>
public static class StandardFile
{
    /// <summary>The largest text that is read: 4 MiB in UTF-8.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    /// <summary>Reads a standard. Every fault comes at once with its place; whatever the text is, nothing is thrown for it.</summary>
    public static StandardReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var faults = new PlaceCollector();
        var (sha256, bytes) = TextHash.Of(text);
        if (bytes > MaximumBytes) faults.Add(1, 1, "", $"{bytes:N0} bytes", "The file is too large to be read.", $"at most {MaximumBytes:N0} bytes");
        IReadOnlyList<(int, int)> exceptions = [];
        var standard = bytes > MaximumBytes ? null : ReadStandard(text, faults, out exceptions);
        return new StandardReadResult(
            faults.Faults.Count == 0 ? standard : null,
            [.. faults.Faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Column).ThenBy(fault => fault.Path, StringComparer.Ordinal)],
            sha256) { ExceptionPlaces = exceptions };
    }

    /// <summary>Writes a standard in one canonical form; reading it gives an equal standard.</summary>
    public static string Write(NamingStandard standard)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, EmitterSettings.Default.WithBestWidth(int.MaxValue).WithIndentedSequences().WithNewLine("\n"));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        StandardShapes.Root.Write(standard, emitter);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    /// <summary>The JSON schema (2020-12) of standards, ending in a line feed; the same for every call.</summary>
    public static string WriteSchema() => PlanSchema.Write(StandardShapes.Root, "RiskPlanner naming standard, version 1");

    /// <summary>The tables of docs/naming/standards.md, made of the same declaration that reads and checks standards.</summary>
    public static string WriteReference() => "\n" + PlanReference.Tables(StandardShapes.Root).TrimEnd('\n') + "\n";

    private static CompiledStandard? ReadStandard(string text, PlaceCollector faults, out IReadOnlyList<(int Line, int Column)> exceptions)
    {
        exceptions = [];
        if (DocumentReader.Read(text, faults, DocumentKind.Standard) is not { } document) return null;
        if (StandardShapes.Root.Read(document.Root, "", faults) is not NamingStandard standard || faults.Faults.Count > 0) return null;
        var compilation = CompiledStandard.Compile(standard);
        StandardFaults.Add(compilation, "", document.Root, text, null, faults);
        exceptions = [.. Enumerable.Range(0, standard.Exceptions.Count).Select(i => PlanPath.Locate(document.Root, $"exceptions[{i}]")).Select(node => (node.Line, node.Column))];
        return compilation.Standard;
    }

}
