@echo off
rem Starts photos-url with the Java of JAVA_HOME, or else of PATH.
setlocal
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME (if not exist "%java%" goto missing) else (where /q java.exe || goto missing)
"%java%" -jar "%~dp0..\lib\photos-url.jar" %*
exit /b %ERRORLEVEL%

:missing
echo photos-url: there is no Java at %java%. Install Java 17 or later, or set JAVA_HOME to one. 1>&2
exit /b 2
