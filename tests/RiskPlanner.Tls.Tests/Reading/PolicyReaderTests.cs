namespace RiskPlanner.Tls.Tests.Reading;

public class PolicyReaderTests
{
    [Fact]
    public void Statements_in_statements_keep_their_places()
    {
        var policy = (AtTlsPolicy)Some.Policy("TTLSEnvironmentAction E # so\n{\n  HandshakeRole  Server\n  TTLSKeyringParms\n  {\n    Keyring A/B\n  }\n}\n");

        var inner = policy.Blocks.Single().WithInner().ToList();
        Assert.Equal([("TTLSEnvironmentAction E", 1), ("TTLSKeyringParms", 4)], inner.Select(block => (block.Title, block.Place.Line)));
        Assert.Equal(("A/B", 6, 13), (inner[1].Parameter("keyring")!.Value, inner[1].Parameter("keyring")!.Place.Line, inner[1].Parameter("keyring")!.ValueColumn));
    }

    [Fact]
    public void Every_fault_of_braces_is_told_at_once()
    {
        var read = TlsFileReader.Read("a", "}\n{\nTTLSRule A {\nTTLSGroupAction G\n{\n", TlsFileKind.AtTls);

        Assert.Null(read.File);
        Assert.Equal([1, 2, 2, 3, 4], read.Faults.Select(fault => fault.Line).Order());
    }

    [Fact]
    public void Unknown_statements_and_parameters_are_kept_with_their_lines()
    {
        var policy = Some.Policy("TTLSRuel A\n{\n  Direction Both\n}\nTTLSRule B\n{\n  Colour green\n}\nHello world\n");

        Assert.Equal([(1, "TTLSRuel"), (3, "Direction"), (7, "Colour"), (9, "Hello")], policy.Unknown.Select(unknown => (unknown.Place.Line, unknown.Name)));
        Assert.Equal("TTLSRule", policy.Unknown[0].Nearest);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public void Statements_stand_at_most_eight_deep(int depth, bool isRead)
    {
        var text = string.Concat(Enumerable.Range(0, depth).Select(i => $"TTLSRule R{i}\n{{\n")) + string.Concat(Enumerable.Repeat("}\n", depth));

        Assert.Equal(isRead, TlsFileReader.Read("a", text, TlsFileKind.AtTls).File is not null);
    }
}
