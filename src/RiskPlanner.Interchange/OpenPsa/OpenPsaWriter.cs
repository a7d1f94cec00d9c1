using System.Globalization;
using System.Xml;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>
/// Writes a fault tree as valid Open-PSA MEF 2.0, in the narrower form that SCRAM accepts too: exclusive-or of two arguments, votes that are
/// neither "one of" nor "all of", names without dots. Names that are not allowed there are changed, and the original becomes the label.
/// </summary>
public static class OpenPsaWriter
{
    /// <summary>Writes what the top depends on.</summary>
    /// <param name="tree">The tree; its top must be a gate.</param>
    /// <param name="name">The fault tree's name.</param>
    /// <param name="output">Receives UTF-8; stays open.</param>
    /// <exception cref="ArgumentException">The top is not a gate.</exception>
    public static void Write(FaultTree tree, string name, Stream output)
    {
        if (tree.KindOf(tree.Top) != FaultTreeNodeKind.Gate)
            throw new ArgumentException($"The top '{tree.NameOf(tree.Top)}' is not a gate.", nameof(tree));
        var names = new MefNames(tree);
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var writer = XmlWriter.Create(output, settings);
        writer.WriteStartElement("opsa-mef");
        writer.WriteStartElement("define-fault-tree");
        writer.WriteAttributeString("name", MefNames.Allowed(name));
        foreach (var node in names.Named)
        {
            if (tree.KindOf(node) == FaultTreeNodeKind.Gate)
                WriteGate(writer, tree, names, node);
        }
        writer.WriteEndElement();
        writer.WriteStartElement("model-data");
        foreach (var node in names.Named)
        {
            if (tree.KindOf(node) is FaultTreeNodeKind.BasicEvent or FaultTreeNodeKind.HouseEvent)
                WriteEvent(writer, tree, names, node);
        }
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteGate(XmlWriter writer, FaultTree tree, MefNames names, FaultTreeNode gate)
    {
        Start(writer, "define-gate", tree, names, gate);
        // What is still to be written: a node, an element to open, or (null) an element to close.
        var waiting = new Stack<(string? Open, int Minimum, FaultTreeNode? Node)>();
        Expand(tree, gate, waiting);
        while (waiting.TryPop(out var next))
        {
            if (next.Node is { } node)
                WriteArgument(writer, tree, names, node, waiting);
            else if (next.Open is null)
                writer.WriteEndElement();
            else
                Open(writer, next.Open, next.Minimum);
        }
        writer.WriteEndElement();
    }

    private static void Open(XmlWriter writer, string element, int minimum)
    {
        writer.WriteStartElement(element);
        if (minimum > 0)
            writer.WriteAttributeString("min", minimum.ToString(CultureInfo.InvariantCulture));
    }

    private static void WriteArgument(
        XmlWriter writer, FaultTree tree, MefNames names, FaultTreeNode node, Stack<(string? Open, int Minimum, FaultTreeNode? Node)> waiting)
    {
        if (tree.KindOf(node) == FaultTreeNodeKind.Constant)
        {
            writer.WriteStartElement("constant");
            writer.WriteAttributeString("value", tree.StateOf(node) ? "true" : "false");
            writer.WriteEndElement();
        }
        else if (names[node] is { } name)
        {
            writer.WriteStartElement(tree.KindOf(node) switch
            {
                FaultTreeNodeKind.Gate => "gate",
                FaultTreeNodeKind.BasicEvent => "basic-event",
                _ => "house-event",
            });
            writer.WriteAttributeString("name", name);
            writer.WriteEndElement();
        }
        else
        {
            Expand(tree, node, waiting);
        }
    }

    private static void Expand(FaultTree tree, FaultTreeNode gate, Stack<(string? Open, int Minimum, FaultTreeNode? Node)> waiting)
    {
        var arguments = tree.ArgumentsOf(gate).ToArray();
        var minimum = tree.MinimumOf(gate);
        var element = (tree.ConnectiveOf(gate), arguments.Length) switch
        {
            (Connective.And or Connective.Or or Connective.AtLeast or Connective.Same, 1) => null,
            (Connective.Nand or Connective.Nor, 1) => "not",
            (Connective.AtLeast, var count) => minimum == 1 ? "or" : minimum == count ? "and" : "atleast",
            (Connective.And, _) => "and",
            (Connective.Or, _) => "or",
            (Connective.Not, _) => "not",
            (Connective.Xor, _) => "xor",
            (Connective.Nand, _) => "nand",
            (Connective.Nor, _) => "nor",
            (Connective.Imply, _) => "imply",
            _ => "iff",
        };
        // The stack gives back what was pushed last, so everything goes in from the end.
        var nested = element == "xor" ? arguments.Length - 2 : 0;
        if (element is not null)
            waiting.Push((null, 0, null));
        for (var position = arguments.Length - 1; position >= 0; position--)
        {
            waiting.Push((null, 0, arguments[position]));
            // a xor b xor c is (a xor b) xor c: each argument after the second closes one inner element before it.
            if (nested > 0 && position >= 2)
                waiting.Push((null, 0, null));
        }
        for (var opened = 0; opened < nested; opened++)
            waiting.Push(("xor", 0, null));
        if (element is not null)
            waiting.Push((element, element == "atleast" ? minimum : 0, null));
    }

    private static void WriteEvent(XmlWriter writer, FaultTree tree, MefNames names, FaultTreeNode node)
    {
        var isBasic = tree.KindOf(node) == FaultTreeNodeKind.BasicEvent;
        Start(writer, isBasic ? "define-basic-event" : "define-house-event", tree, names, node);
        if (!isBasic)
        {
            writer.WriteStartElement("constant");
            writer.WriteAttributeString("value", tree.StateOf(node) ? "true" : "false");
            writer.WriteEndElement();
        }
        else if (tree.ProbabilityOf(node) is { } probability)
        {
            writer.WriteStartElement("float");
            writer.WriteAttributeString("value", probability.ToString("R", CultureInfo.InvariantCulture));
            writer.WriteEndElement();
        }
        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, string element, FaultTree tree, MefNames names, FaultTreeNode node)
    {
        writer.WriteStartElement(element);
        writer.WriteAttributeString("name", names[node]);
        if (tree.NameOf(node) is { } original && original != names[node])
            writer.WriteElementString("label", original);
    }
}
