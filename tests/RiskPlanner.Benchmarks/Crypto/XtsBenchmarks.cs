using BenchmarkDotNet.Attributes;

namespace RiskPlanner.Benchmarks.Crypto;

/// <summary>XTS on 1 MiB in blocks of 27,998 bytes, beside System.Security.Cryptography's ECB on 1 MiB.</summary>
[MemoryDiagnoser]
public class XtsBenchmarks : IDisposable
{
    private XtsWork? _work;

    [GlobalSetup]
    public void Setup() => _work = new XtsWork();

    [GlobalCleanup]
    public void Cleanup() => Dispose();

    [Benchmark(Baseline = true)]
    public void Ecb() => _work!.Ecb();

    [Benchmark]
    public void XtsEncrypt() => _work!.Encrypt();

    [Benchmark]
    public void XtsDecrypt() => _work!.Decrypt();

    /// <inheritdoc/>
    public void Dispose()
    {
        _work?.Dispose();
        GC.SuppressFinalize(this);
    }
}
